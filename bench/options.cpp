#include "bench/options.hpp"

#include <boost/program_options.hpp>

#include <charconv>
#include <exception>
#include <sstream>
#include <system_error>

#include "common/error.hpp"
#include "common/report.hpp"
#include "common/version.hpp"

namespace fundstelle {
namespace {

namespace po = boost::program_options;

constexpr int exit_done = 0;
constexpr int exit_error = 2;

// Boost knows arguments that are no options by a name too.
constexpr const char* words_name = "words";

po::options_description visible_options(const Program& program) {
    po::options_description options("Options");
    for (const Option& option : program.options) {
        if (option.value.empty()) {
            options.add_options()(option.name.c_str(), option.meaning.c_str());
        } else {
            options.add_options()(option.name.c_str(), po::value<std::string>()->value_name(option.value),
                                  option.meaning.c_str());
        }
    }
    options.add_options()("help,h", "print this help")("version,V", "print the version");
    return options;
}

std::string help(const Program& program) {
    std::ostringstream text;
    text << program.usage << '\n' << visible_options(program);
    if (!program.remarks.empty()) text << '\n' << program.remarks;
    return text.str();
}

}  // namespace

Arguments::Arguments(const Program& program, int argc, const char* const* argv)
    : hint_(usage_hint(program.name)) {
    po::options_description all;
    all.add(visible_options(program)).add_options()(words_name, po::value(&words_), "");
    po::positional_options_description positional;
    positional.add(words_name, -1);
    po::variables_map values;
    try {
        const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
        po::store(po::command_line_parser(argc, argv).options(all).positional(positional).style(style).run(),
                  values);
        po::notify(values);
    } catch (const po::error& error) {
        throw Error(ErrorKind::usage, error.what(), hint_);
    }
    for (const auto& [name, value] : values) {
        const auto* text = boost::any_cast<std::string>(&value.value());
        if (name != words_name) values_[name] = text == nullptr ? std::string() : *text;
    }
}

std::string Arguments::text(const std::string& option, const std::string& fallback) const {
    const auto value = values_.find(option);
    return value == values_.end() ? fallback : value->second;
}

std::uint64_t Arguments::number(const std::string& option, std::uint64_t fallback, std::uint64_t least,
                                std::uint64_t most) const {
    const auto value = values_.find(option);
    if (value == values_.end()) return fallback;
    const std::string& text = value->second;
    std::uint64_t number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (code == std::errc() && end == text.data() + text.size() && number >= least && number <= most) {
        return number;
    }
    throw Error(ErrorKind::usage,
                "--" + option + " takes a whole number from " + std::to_string(least) + " to " +
                    std::to_string(most) + ", not '" + text + "'",
                hint_);
}

std::string usage_hint(std::string_view program) {
    return "see " + std::string(program) + " --help";
}

int run_program(const Program& program, int argc, const char* const* argv,
                const std::function<void(const Arguments&)>& work) {
    try {
        const Arguments arguments(program, argc, argv);
        if (arguments.has("help")) {
            write_output(help(program));
        } else if (arguments.has("version")) {
            write_output(program.name + " (Fundstelle) " + std::string(version()) + "\n");
        } else {
            work(arguments);
        }
        return exit_done;
    } catch (const Error& error) {
        print_error(program.name, error);
    } catch (const std::exception& error) {
        print_message(program.name, std::string("unexpected error: ") + error.what());
    }
    return exit_error;
}

}  // namespace fundstelle
