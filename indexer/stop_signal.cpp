#include "indexer/stop_signal.hpp"

#include <signal.h>
#include <unistd.h>
#include <utility>

namespace fundstelle {
namespace {

// Tells the watcher that it is no longer needed.
constexpr int quit_signal = SIGUSR1;

/// Whether whoever started us had this signal ignored, as nohup and shells do for what runs in the
/// background.
bool is_ignored(int number) {
    struct sigaction action {};
    return sigaction(number, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

sigset_t watched_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int number : {SIGINT, SIGTERM, SIGHUP, quit_signal}) {
        if (!is_ignored(number)) sigaddset(&signals, number);
    }
    return signals;
}

}  // namespace

StopSignal::StopSignal() {
    const sigset_t signals = watched_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    watcher_ = std::thread([this] { wait_for_signal(); });
}

StopSignal::~StopSignal() {
    pthread_kill(watcher_.native_handle(), quit_signal);
    watcher_.join();
}

StopSignal::ClearUp::ClearUp(StopSignal& stop, std::function<void()> work) : stop_(stop) {
    const auto held = stop_.hold();
    stop_.clear_up_ = std::move(work);
}

StopSignal::ClearUp::~ClearUp() {
    const auto held = stop_.hold();
    stop_.clear_up_ = {};
}

std::unique_lock<std::mutex> StopSignal::hold() {
    return std::unique_lock(mutex_);
}

void StopSignal::wait_for_signal() {
    sigset_t signals = watched_signals();
    int number = 0;
    sigwait(&signals, &number);
    if (number == quit_signal) return;
    const std::scoped_lock held(mutex_);
    if (clear_up_) clear_up_();
    // Die of the signal itself, so that the shell that started us knows.
    signal(number, SIG_DFL);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, number);
    pthread_sigmask(SIG_UNBLOCK, &only, nullptr);
    kill(getpid(), number);
    _exit(128 + number);
}

}  // namespace fundstelle
