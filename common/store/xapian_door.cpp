#include "common/store/xapian_door.hpp"

#include <cerrno>
#include <optional>
#include <string_view>
#include <system_error>

namespace fundstelle {
namespace {

/// The errno value of a full disk, if that is what is behind `error`: Xapian tells it only as a text, and of
/// what it tried afterwards it may throw another error that quotes the first.
std::optional<int> full_disk_behind(const Xapian::Error& error) {
    const char* reason = error.get_error_string();
    const std::string text = error.get_msg() + (reason == nullptr ? "" : reason);
    for (const int code : {ENOSPC, EDQUOT}) {
        if (text.find(std::generic_category().message(code)) != std::string::npos) return code;
    }
    return std::nullopt;
}

}  // namespace

Error to_error(const Xapian::Error& error, const std::string& action) {
    if (const auto code = full_disk_behind(error)) {
        return {ErrorKind::system, "cannot " + action + ": " + std::generic_category().message(*code),
                hint_for(*code)};
    }
    const char* reason = error.get_error_string();
    std::string message = "cannot " + action + ": " + error.get_msg();
    if (reason != nullptr) message += std::string(" (") + reason + ")";
    const std::string_view type = error.get_type();
    // Without an error of the system behind it, a plain database error is a file that ends too early.
    if (type == "DatabaseCorruptError" || (type == "DatabaseError" && reason == nullptr)) {
        return {ErrorKind::index, message + ": it is damaged", damage_hint};
    }
    if (type == "DatabaseVersionError" || type == "FeatureUnavailableError") {
        return {ErrorKind::index, message,
                "build the index anew with this program: indexer --rebuild DATABASE PATH..."};
    }
    if (type == "DatabaseOpeningError" || type == "DatabaseNotFoundError") {
        return {ErrorKind::index, message,
                "check the name of the index, or build it: indexer DATABASE PATH..."};
    }
    return {ErrorKind::system, message, "check that the disk has room and the index folder can be written"};
}

}  // namespace fundstelle
