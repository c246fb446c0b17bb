#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/store/tables.hpp"

namespace fundstelle {

/// Tables that say what others say: what does something else with lists of terms begins with it.
class ForwardedTables : public Tables {
  public:
    explicit ForwardedTables(std::unique_ptr<Tables> tables) : tables_(std::move(tables)) {}

    std::uint32_t documents() const override { return tables_->documents(); }
    std::uint32_t last_document() const override { return tables_->last_document(); }
    std::uint64_t total_length() const override { return tables_->total_length(); }
    std::vector<std::uint32_t> lengths() const override { return tables_->lengths(); }
    std::unique_ptr<PostingList> postings(const std::string& term) const override {
        return tables_->postings(term);
    }
    std::uint32_t frequency(const std::string& term) const override { return tables_->frequency(term); }
    std::unique_ptr<PlaceList> places(const std::string& term) const override {
        return tables_->places(term);
    }
    std::string metadata(const std::string& name) const override { return tables_->metadata(name); }
    std::string data(std::uint32_t document) const override { return tables_->data(document); }
    std::string data_head(std::uint32_t document, std::size_t bytes) const override {
        return tables_->data_head(document, bytes);
    }
    void values(std::uint32_t slot,
                const std::function<void(std::uint32_t, std::string_view)>& take) const override {
        tables_->values(slot, take);
    }
    void terms(const std::string& prefix,
               const std::function<bool(std::string_view, std::uint32_t)>& take) const override {
        tables_->terms(prefix, take);
    }

  private:
    std::unique_ptr<Tables> tables_;
};

}  // namespace fundstelle
