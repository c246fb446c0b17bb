#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fundstelle {

/// An option of a program.
struct Option {
    std::string name;     ///< without its `--`
    std::string value;    ///< what its value is called; empty for an option without one
    std::string meaning;  ///< for the help
};

/// What a program says of itself; `--help` and `--version` are added.
struct Program {
    std::string name;
    std::string usage;  ///< the help before the list of options
    std::vector<Option> options;
    std::string remarks;  ///< the help behind it
};

/// A command line, read.
class Arguments {
  public:
    /// Throws Error (kind usage) when the command line does not fit `program`.
    Arguments(const Program& program, int argc, const char* const* argv);

    bool has(const std::string& option) const { return values_.count(option) != 0; }

    /// The value of an option, or `fallback` when it is not given.
    std::string text(const std::string& option, const std::string& fallback) const;

    /// The value of an option as a whole number from `least` to `most`, or `fallback` when it is not given.
    /// Throws Error (kind usage) when it is no such number.
    std::uint64_t number(const std::string& option, std::uint64_t fallback, std::uint64_t least,
                         std::uint64_t most) const;

    /// What is not an option, in its order.
    const std::vector<std::string>& words() const { return words_; }

  private:
    std::string hint_;
    std::map<std::string, std::string> values_;
    std::vector<std::string> words_;
};

/// The hint that leads a person to the help of `program`.
std::string usage_hint(std::string_view program);

/// The `main` of a program: prints the help or the version when asked, else does `work`; prints an error.
/// Returns the exit status: 0, or 2 after an error.
int run_program(const Program& program, int argc, const char* const* argv,
                const std::function<void(const Arguments&)>& work);

}  // namespace fundstelle
