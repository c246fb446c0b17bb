#include "searcher/pager.hpp"

#include <cstdio>
#include <cstdlib>
#include <signal.h>
#include <string>

#include "common/report.hpp"

namespace fundstelle {
namespace {

constexpr const char* usual_pager = "if command -v less >/dev/null; then exec less; else exec cat; fi";

/// Ignores that a reader goes away: whoever closes a pager does not want to end the search.
class BrokenPipesIgnored {
  public:
    BrokenPipesIgnored() : before_(::signal(SIGPIPE, SIG_IGN)) {}
    ~BrokenPipesIgnored() { ::signal(SIGPIPE, before_); }
    BrokenPipesIgnored(const BrokenPipesIgnored&) = delete;
    BrokenPipesIgnored& operator=(const BrokenPipesIgnored&) = delete;

  private:
    void (*before_)(int);
};

}  // namespace

void show_in_pager(std::string_view text) {
    const char* named = std::getenv("PAGER");
    const bool usual = named == nullptr || *named == '\0';
    ::setenv("LESS", "FRX", 0);  // colours, and no pager for what fits on the screen; unless the user says
                                 // otherwise
    const BrokenPipesIgnored ignored;
    std::FILE* pager = ::popen(usual ? usual_pager : named, "w");
    if (pager == nullptr) return write_output(text);
    std::fwrite(text.data(), 1, text.size(), pager);
    ::pclose(pager);
}

}  // namespace fundstelle
