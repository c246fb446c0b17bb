#include "indexer/progress.hpp"

#include <cmath>
#include <cstdio>
#include <string>
#include <unistd.h>

#include "common/report.hpp"

namespace fundstelle {
namespace {

constexpr std::chrono::milliseconds interval(200);
constexpr const char* clearing = "\r\x1B[K";

}  // namespace

Progress::Progress(ProgressDisplay display)
    : shown_(display == ProgressDisplay::on_terminal && ::isatty(STDERR_FILENO) != 0) {}

Progress::~Progress() {
    if (written_) std::fputs(clearing, stderr);
}

void Progress::clear_line() {
    if (::isatty(STDERR_FILENO) != 0) std::fputs(clearing, stderr);
}

double Progress::seconds() const {
    return std::chrono::duration<double>(Clock::now() - start_).count();
}

void Progress::update(std::uint64_t documents, std::uint64_t bytes_read, double share) {
    if (!shown_) return;
    const Clock::time_point now = Clock::now();
    if (now - last_ < interval) return;
    last_ = now;
    written_ = true;
    const double rate = static_cast<double>(bytes_read) / seconds();
    std::string line = clearing + counted(documents, "document") + ", " + decimal(rate / 1e6, 1) + " MB/s";
    if (share > 0 && share <= 1) {
        const double left = std::ceil(seconds() * (1 - share) / share);
        line += ", " + grouped(static_cast<std::uint64_t>(left)) + " s left";
    }
    std::fputs(line.c_str(), stderr);
}

}  // namespace fundstelle
