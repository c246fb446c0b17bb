#include "common/store/fatal_signal.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <signal.h>
#include <string>
#include <unistd.h>

#include "common/text/printable.hpp"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define FUNDSTELLE_SANITIZED true
#elif defined(__has_feature)
#define FUNDSTELLE_SANITIZED \
    (__has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer))
#else
#define FUNDSTELLE_SANITIZED false
#endif

namespace fundstelle {
namespace {

constexpr int exit_error = 2;

struct NamedSignal {
    int number;
    std::string_view name;
};

constexpr std::array<NamedSignal, 5> fatal_signals = {
    {{SIGSEGV, "SIGSEGV"}, {SIGBUS, "SIGBUS"}, {SIGFPE, "SIGFPE"}, {SIGILL, "SIGILL"}, {SIGABRT, "SIGABRT"}}};

/// A text that can be read when nothing of the process can be relied on.
struct KeptText {
    std::array<char, 4096> letters;
    std::size_t size;

    void keep(std::string_view text) {
        size = std::min(text.size(), letters.size());
        std::copy_n(text.begin(), size, letters.begin());
    }
};

// A handler of signals is given nothing but the number, and must not allocate.
KeptText before_signal;
KeptText behind_signal;

/// Where the handler runs when the stack is what has run out.
alignas(16) std::array<char, 64 << 10> other_stack;

void write_all(std::string_view text) {
    // There is nobody left to tell when this fails.
    [[maybe_unused]] const ssize_t count = ::write(STDERR_FILENO, text.data(), text.size());
}

/// Calls only what may be called in a handler.
void tell_and_end(int number) {
    write_all({before_signal.letters.data(), before_signal.size});
    for (const NamedSignal& one : fatal_signals) {
        if (one.number == number) write_all(one.name);
    }
    write_all({behind_signal.letters.data(), behind_signal.size});
    ::_exit(exit_error);
}

}  // namespace

void explain_fatal_signals(std::string_view program, const std::filesystem::path& folder,
                           std::string_view hint) {
    before_signal.keep(std::string(program) + ": ended by ");
    behind_signal.keep(": the index " + printable(folder.string()) + " may be damaged\n  " + printable(hint) +
                       "\n");
    if (!explains_fatal_signals()) return;
    stack_t stack{};
    stack.ss_sp = other_stack.data();
    stack.ss_size = other_stack.size();
    ::sigaltstack(&stack, nullptr);
    for (const NamedSignal& one : fatal_signals) {
        struct sigaction action {};
        action.sa_handler = tell_and_end;
        action.sa_flags = SA_ONSTACK;
        ::sigaction(one.number, &action, nullptr);
    }
}

bool explains_fatal_signals() {
    return !(FUNDSTELLE_SANITIZED);
}

}  // namespace fundstelle
