// Loaded before libxapian, this makes it pass for another version.
#include <xapian.h>

#include <cstring>
#include <dlfcn.h>

const struct Xapian::Internal::constinfo* Xapian::Internal::get_constinfo_() noexcept {
    static const constinfo changed = [] {
        using Function = const constinfo* (*)();
        const auto original =
            reinterpret_cast<Function>(dlsym(RTLD_NEXT, "_ZN6Xapian8Internal14get_constinfo_Ev"));
        constinfo info = *original();
        std::strcpy(info.str, "1.5.0");
        return info;
    }();
    return &changed;
}
