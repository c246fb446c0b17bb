#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/limits.hpp"
#include "common/store/index_builder.hpp"
#include "common/store/index_reader.hpp"

// What tests of the index share: four articles, and an index of any in a folder.
namespace fundstelle {

Article article(std::string id, std::string title, std::string text);

const std::vector<Article>& houses();

/// Starts `builder`, without words to split compounds by, and adds `articles`.
void add_all(IndexBuilder& builder, const std::vector<Article>& articles);

/// Builds and publishes an index of `articles`.
void build(const std::filesystem::path& folder, const std::vector<Article>& articles,
           const BuildOptions& options = {});

Results answer(const IndexReader& index, std::string_view query, const Page& page = {});

std::string ids_of(const Results& results);

/// The ids of what is found, best first.
std::string found(const IndexReader& index, std::string_view query, const Page& page = {});
std::string found(const std::filesystem::path& folder, std::string_view query);

/// The words of `ids` in the order of their bytes.
std::string sorted(const std::string& ids);

/// Whether there is an index to search in `folder`; if not, the Error says so.
bool opens(const std::filesystem::path& folder);

/// The names of what `folder` holds, sorted.
std::string names_in(const std::filesystem::path& folder);

}  // namespace fundstelle
