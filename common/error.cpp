#include "common/error.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

namespace fundstelle {

Error::Error(ErrorKind kind, std::string message, std::string hint)
    : kind_(kind), message_(std::move(message)), hint_(std::move(hint)) {}

Error system_error(const std::string& action, const std::string& path, int code) {
    std::string hint;
    if (code == ENOSPC || code == EDQUOT) {
        hint = "free some space and run the same command again";
    } else if (code == EACCES || code == EPERM || code == EROFS) {
        hint = "check the permissions of this path, or choose another one";
    }
    return {ErrorKind::system, "cannot " + action + " " + path + ": " + std::generic_category().message(code),
            std::move(hint)};
}

}  // namespace fundstelle
