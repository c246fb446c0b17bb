#include "common/store/run_merger.hpp"

#include <algorithm>
#include <utility>

#include "common/store/sort_key.hpp"

namespace fundstelle {

RunMerger::RunMerger(std::vector<RecordReader>&& streams)
    : streams_(std::move(streams)), records_(streams_.size()) {
    for (std::uint32_t stream = 0; stream < streams_.size(); ++stream) current_.push_back(stream);
}

/// Whether `a` comes after `b`: of the same term the earlier run is first.
bool RunMerger::behind(const Head& a, const Head& b) const {
    if (a.key != b.key) return a.key > b.key;
    const int order = records_[a.stream].term.compare(records_[b.stream].term);
    return order != 0 ? order > 0 : a.stream > b.stream;
}

void RunMerger::advance(std::uint32_t stream) {
    if (!streams_[stream].next(records_[stream])) return;
    heap_.push_back({sort_key(records_[stream].term), stream});
    std::push_heap(heap_.begin(), heap_.end(), [this](const Head& a, const Head& b) { return behind(a, b); });
}

bool RunMerger::next(MergedTerm& term) {
    for (const std::uint32_t stream : current_) advance(stream);
    current_.clear();
    entries_.clear();
    if (heap_.empty()) return false;
    const auto order = [this](const Head& a, const Head& b) { return behind(a, b); };
    while (!heap_.empty()) {
        const std::uint32_t stream = heap_.front().stream;
        const RunRecord& record = records_[stream];
        if (!current_.empty() && record.term != records_[current_.front()].term) break;
        std::pop_heap(heap_.begin(), heap_.end(), order);
        heap_.pop_back();
        current_.push_back(stream);
        entries_.push_back(record.entries);
    }
    term.term = records_[current_.front()].term;
    term.entries = entries_;
    return true;
}

}  // namespace fundstelle
