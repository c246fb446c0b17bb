#include "common/store/index_columns.hpp"

#include <limits>
#include <unordered_map>

#include "common/corpus/date.hpp"
#include "common/error.hpp"
#include "common/store/record.hpp"
#include "common/store/schema.hpp"

namespace fundstelle {
namespace {

/// So many ids are remembered, if they are no longer: half a megabyte.
constexpr std::size_t most_known_ids = 4'096;
constexpr std::size_t longest_known_id = 80;

std::uint32_t number_of(unsigned year, unsigned month, unsigned day) {
    return (year * 100 + month) * 100 + day;
}

}  // namespace

const std::vector<std::uint32_t>& IndexColumns::lengths() {
    if (!lengths_) lengths_ = tables_.lengths();
    return *lengths_;
}

const IndexColumns::Dates& IndexColumns::dates() {
    if (dates_) return *dates_;
    Dates dates;
    dates.first.assign(std::size_t{tables_.last_document()} + 1, 0);
    dates.last.assign(dates.first.size(), std::numeric_limits<std::uint32_t>::max());
    tables_.values(schema::date_slot, [&](std::uint32_t document, std::string_view value) {
        const auto date = parse_date(value);
        if (!date || document >= dates.first.size()) return;
        const auto year = static_cast<unsigned>(date->year);
        const auto month = static_cast<unsigned>(date->month);
        const auto day = static_cast<unsigned>(date->day);
        const unsigned last_month = month == 0 ? 12 : month;
        dates.first[document] = number_of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
        dates.last[document] = number_of(year, last_month, day == 0 ? days_of_month(year, last_month) : day);
    });
    return dates_.emplace(std::move(dates));
}

const IndexColumns::Names& IndexColumns::sources() {
    if (!sources_) sources_ = names_in(schema::source_slot);
    return *sources_;
}

const IndexColumns::Names& IndexColumns::languages() {
    if (!languages_) languages_ = names_in(schema::language_slot);
    return *languages_;
}

IndexColumns::Names IndexColumns::names_in(std::uint32_t slot) const {
    Names names;
    names.of_document.assign(std::size_t{tables_.last_document()} + 1, 0);
    names.names.emplace_back();
    std::unordered_map<std::string, std::uint32_t> numbers;
    tables_.values(slot, [&](std::uint32_t document, std::string_view value) {
        if (document >= names.of_document.size()) return;
        const auto number = static_cast<std::uint32_t>(names.names.size());
        const auto [found, added] = numbers.emplace(std::string(value), number);
        if (added) names.names.emplace_back(value);
        names.of_document[document] = found->second;
    });
    return names;
}

Stories& IndexColumns::stories() {
    if (stories_ != nullptr && stories_->exist()) return *stories_;
    throw Error(ErrorKind::index, "it has no stories",
                "build it anew, without --no-stories: indexer --rebuild DATABASE PATH...");
}

std::string IndexColumns::id_of(std::uint32_t document) {
    if (known_ids_.empty()) known_ids_.resize(most_known_ids);
    KnownId& known = known_ids_[document % most_known_ids];
    if (known.document == document) return known.id;
    std::optional<std::string> id = id_of_record_head(tables_.data_head(document, id_head_bytes));
    if (!id) id = decode_record(tables_.data(document), RecordPart::id).id;
    if (id->size() <= longest_known_id) known = {document, *id};
    return std::move(*id);
}

}  // namespace fundstelle
