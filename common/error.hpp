#pragma once
#include <exception>
#include <string>

namespace fundstelle {

enum class ErrorKind {
    usage,   ///< the command line is not one the program understands
    input,   ///< something the user named (file, folder, query file) cannot be used
    index,   ///< the index is missing, of another format or analysis, or damaged
    busy,    ///< another process is building in this index folder
    system,  ///< the operating system refused: disk full, no permission
};

/// The one error of the library: what happened, where, and what the user can do about it.
/// Both texts are UTF-8, may quote file names as they are (make them printable before showing them) and
/// carry no full stop at their end.
class Error : public std::exception {
  public:
    Error(ErrorKind kind, std::string message, std::string hint = {});

    ErrorKind kind() const { return kind_; }
    const std::string& message() const { return message_; }
    /// A way out, or empty when none is known.
    const std::string& hint() const { return hint_; }
    /// The message alone; lives as long as the error.
    const char* what() const noexcept override { return message_.c_str(); }

  private:
    ErrorKind kind_;
    std::string message_;
    std::string hint_;
};

/// What the user can do about a damaged index.
inline constexpr const char* damage_hint =
    "indexer --check DATABASE tells all that is; build it anew: indexer --rebuild DATABASE PATH...";

/// What the user can do about the errno value CODE, or empty when no way out is known.
std::string hint_for(int code);

/// "cannot ACTION PATH: reason of the errno value CODE" as an error of kind `system`.
Error system_error(const std::string& action, const std::string& path, int code);

}  // namespace fundstelle
