#pragma once

namespace fundstelle {

/// Asks the system for large pages (of 2 MB on x86-64) for what the program allocates next, where it has them
/// (Linux's transparent huge pages, which must not be turned off): lists of an index that lie anywhere in
/// memory are then found with fewer looks at page tables. It reserves addresses, not memory. Once, at the
/// beginning of a program that goes on asking, before other threads. False where the system knows none.
bool use_large_pages();

}  // namespace fundstelle
