#include <algorithm>
#include <optional>
#include <utility>

#include "common/store/glass/database_reader.hpp"
#include "common/store/glass/position_reader.hpp"
#include "common/store/tables.hpp"

namespace fundstelle {
namespace {

class GlassPostings : public PostingList {
  public:
    GlassPostings(const glass::TableReader& postings, std::string_view term)
        : list_(glass::ListReader::of_term(postings, term)) {}

    std::uint32_t count() const override { return list_.count(); }
    std::uint32_t next(std::uint32_t from) override { return list_.next(from); }
    Postings read(std::uint32_t from, std::uint32_t end, PostingBuffer& room) override {
        room.clear();
        list_.read(from, end, room);
        return room.all();
    }
    std::uint32_t frequency(std::uint32_t document) override { return list_.number_of(document); }

  private:
    glass::ListReader list_;
};

class GlassPlaces : public PlaceList {
  public:
    GlassPlaces(const glass::TableReader& positions, std::string_view term) : list_(positions, term) {}

    std::span<const std::uint32_t> in(std::uint32_t document) override {
        list_.read(document, places_);
        return places_;
    }

  private:
    glass::PositionReader list_;
    std::vector<std::uint32_t> places_;
};

class GlassTables : public Tables {
  public:
    explicit GlassTables(glass::DatabaseReader database) : database_(std::move(database)) {}

    std::uint32_t documents() const override { return database_.statistics().documents; }
    std::uint32_t last_document() const override { return database_.statistics().last_document; }
    std::uint64_t total_length() const override { return database_.statistics().total_length; }

    std::vector<std::uint32_t> lengths() const override {
        std::vector<std::uint32_t> lengths(std::size_t{last_document()} + 1, 0);
        PostingBuffer buffer;
        glass::ListReader list = glass::ListReader::of_lengths(database_.postings());
        constexpr std::uint32_t step = 1 << 16;
        for (std::uint64_t from = 1; from <= last_document(); from += step) {
            buffer.clear();
            const std::uint64_t end = std::min<std::uint64_t>(from + step, lengths.size());
            list.read(static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(end), buffer);
            const Postings some = buffer.all();
            for (std::size_t i = 0; i < some.size(); ++i) lengths[some.documents[i]] = some.numbers[i];
        }
        return lengths;
    }

    std::unique_ptr<PostingList> postings(const std::string& term) const override {
        return std::make_unique<GlassPostings>(database_.postings(), term);
    }

    std::uint32_t frequency(const std::string& term) const override {
        return glass::ListReader::of_term(database_.postings(), term).count();
    }

    std::unique_ptr<PlaceList> places(const std::string& term) const override {
        return std::make_unique<GlassPlaces>(database_.positions(), term);
    }

    std::string metadata(const std::string& name) const override { return database_.metadata(name); }
    std::string data(std::uint32_t document) const override { return database_.data(document); }
    std::string data_head(std::uint32_t document, std::size_t bytes) const override {
        return database_.data_head(document, bytes);
    }
    void values(std::uint32_t slot,
                const std::function<void(std::uint32_t, std::string_view)>& take) const override {
        database_.values(slot, take);
    }
    void terms(const std::string& prefix,
               const std::function<bool(std::string_view, std::uint32_t)>& take) const override {
        database_.terms(prefix, take);
    }

  private:
    glass::DatabaseReader database_;
};

}  // namespace

std::unique_ptr<Tables> open_glass_tables(const std::filesystem::path& folder) {
    auto database = glass::DatabaseReader::open(folder);
    if (!database) return nullptr;
    return std::make_unique<GlassTables>(std::move(*database));
}

}  // namespace fundstelle
