#pragma once
#include <xapian.h>

#include <string>
#include <utility>

#include "common/error.hpp"

namespace fundstelle {

/// What Xapian says went wrong, as our error: `action` completes "cannot ...". For the store's own files
/// only.
Error to_error(const Xapian::Error& error, const std::string& action);

/// Runs `work`, turning Xapian's exceptions into Error.
template <typename Work>
auto guarded(const std::string& action, Work&& work) {
    try {
        return std::forward<Work>(work)();
    } catch (const Xapian::Error& error) {
        throw to_error(error, action);
    }
}

}  // namespace fundstelle
