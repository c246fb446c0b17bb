#include "common/error.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

namespace fundstelle {

Error::Error(ErrorKind kind, std::string message, std::string hint)
    : kind_(kind), message_(std::move(message)), hint_(std::move(hint)) {}

std::string hint_for(int code) {
    if (code == ENOSPC || code == EDQUOT) return "free some space and run the same command again";
    if (code == EACCES || code == EPERM || code == EROFS)
        return "check the permissions of this path, or choose another one";
    return {};
}

Error system_error(const std::string& action, const std::string& path, int code) {
    return {ErrorKind::system, "cannot " + action + " " + path + ": " + std::generic_category().message(code),
            hint_for(code)};
}

}  // namespace fundstelle
