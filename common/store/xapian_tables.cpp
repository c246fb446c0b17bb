#include <utility>

#include "common/store/tables.hpp"
#include "common/store/xapian_door.hpp"

namespace fundstelle {
namespace {

constexpr const char* action = "read the index";

class XapianPostings : public PostingList {
  public:
    XapianPostings(const Xapian::Database& database, std::string term)
        : database_(database), term_(std::move(term)) {
        guarded(action, [&] {
            count_ = database_.get_termfreq(term_);
            rewind();
        });
    }

    std::uint32_t count() const override { return count_; }

    std::uint32_t next(std::uint32_t from) override {
        return guarded(action, [&] {
            if (at_ != end_ && *at_ > from) rewind();
            if (at_ != end_) at_.skip_to(from);
            if (at_ == end_) {
                rewind();
                at_.skip_to(from);
            }
            return at_ == end_ ? no_document : *at_;
        });
    }

    Postings read(std::uint32_t from, std::uint32_t end, PostingBuffer& room) override {
        room.clear();
        if (next(from) < end) {
            guarded(action, [&] {
                for (; at_ != end_ && *at_ < end; ++at_) room.add(*at_, at_.get_wdf());
            });
        }
        return room.all();
    }

    std::uint32_t frequency(std::uint32_t document) override {
        return next(document) == document ? guarded(action, [&] { return at_.get_wdf(); }) : 0;
    }

  private:
    void rewind() {
        at_ = database_.postlist_begin(term_);
        end_ = database_.postlist_end(term_);
    }

    const Xapian::Database& database_;
    std::string term_;
    std::uint32_t count_ = 0;
    Xapian::PostingIterator at_;
    Xapian::PostingIterator end_;
};

class XapianPlaces : public PlaceList {
  public:
    XapianPlaces(const Xapian::Database& database, std::string term)
        : database_(database), term_(std::move(term)) {}

    std::span<const std::uint32_t> in(std::uint32_t document) override {
        guarded(action, [&] {
            places_.clear();
            const auto end = database_.positionlist_end(document, term_);
            auto place = database_.positionlist_begin(document, term_);
            for (; place != end; ++place) places_.push_back(*place);
        });
        return places_;
    }

  private:
    const Xapian::Database& database_;
    std::string term_;
    std::vector<std::uint32_t> places_;
};

class XapianTables : public Tables {
  public:
    explicit XapianTables(const std::filesystem::path& folder)
        : database_(guarded("open it", [&] { return Xapian::Database(folder.string()); })) {}

    std::uint32_t documents() const override { return database_.get_doccount(); }
    std::uint32_t last_document() const override { return database_.get_lastdocid(); }
    std::uint64_t total_length() const override { return database_.get_total_length(); }

    std::vector<std::uint32_t> lengths() const override {
        return guarded(action, [&] {
            std::vector<std::uint32_t> lengths(std::size_t{last_document()} + 1, 0);
            const auto end = database_.postlist_end({});
            for (auto document = database_.postlist_begin({}); document != end; ++document)
                lengths[*document] = document.get_doclength();
            return lengths;
        });
    }

    std::unique_ptr<PostingList> postings(const std::string& term) const override {
        return std::make_unique<XapianPostings>(database_, term);
    }

    std::uint32_t frequency(const std::string& term) const override {
        return guarded(action, [&] { return database_.get_termfreq(term); });
    }

    std::unique_ptr<PlaceList> places(const std::string& term) const override {
        return std::make_unique<XapianPlaces>(database_, term);
    }

    std::string metadata(const std::string& name) const override {
        return guarded(action, [&] { return database_.get_metadata(name); });
    }

    std::string data(std::uint32_t document) const override {
        return guarded(action, [&]() -> std::string {
            try {
                return database_.get_document(document).get_data();
            } catch (const Xapian::DocNotFoundError&) {
                return {};  // it was removed
            }
        });
    }

    void values(std::uint32_t slot,
                const std::function<void(std::uint32_t, std::string_view)>& take) const override {
        guarded(action, [&] {
            const auto end = database_.valuestream_end(slot);
            for (auto value = database_.valuestream_begin(slot); value != end; ++value)
                take(value.get_docid(), *value);
        });
    }

    void terms(const std::string& prefix,
               const std::function<bool(std::string_view, std::uint32_t)>& take) const override {
        guarded(action, [&] {
            const auto end = database_.allterms_end(prefix);
            for (auto term = database_.allterms_begin(prefix); term != end; ++term) {
                if (!take(*term, term.get_termfreq())) return;
            }
        });
    }

  private:
    Xapian::Database database_;
};

}  // namespace

std::unique_ptr<Tables> open_xapian_tables(const std::filesystem::path& folder) {
    return std::make_unique<XapianTables>(folder);
}

}  // namespace fundstelle
