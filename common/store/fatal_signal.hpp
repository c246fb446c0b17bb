#pragma once
#include <filesystem>
#include <string_view>

namespace fundstelle {

/// From now on a signal by which the machine ends a process (SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT), as
/// reading a damaged index may bring about, ends this one with exit code 2 after saying on standard error
/// that the index in `folder` may be damaged, and `hint`. Programs built with sanitizers keep the handlers of
/// these. Texts beyond 4 kilobytes are cut. To be called before other threads run.
void explain_fatal_signals(std::string_view program, const std::filesystem::path& folder,
                           std::string_view hint);

/// Whether this build does so.
bool explains_fatal_signals();

}  // namespace fundstelle
