#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "common/error.hpp"
#include "common/store/document_order.hpp"
#include "common/store/index_words.hpp"
#include "common/store/stories.hpp"
#include "common/store/tables.hpp"

namespace fundstelle {

/// Runs `work` on the index in `folder`; what is wrong with it (Error of kind index) then names the folder.
template <typename Work>
auto on_index(const std::filesystem::path& folder, Work&& work) {
    try {
        return std::forward<Work>(work)();
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::index) throw;
        throw Error(error.kind(), "the index " + folder.string() + ": " + error.message(), error.hint());
    }
}

/// The files of a generation, opened.
struct OpenGeneration {
    std::unique_ptr<Tables> tables;
    IndexWords words;
    DocumentOrder order;
    Stories stories;
    std::filesystem::path folder;  ///< the real path of the generation
};

/// Opens the current generation of the index in `folder`. Throws Error: kind index when there is none that
/// can be read, system when it may not be read.
OpenGeneration open_index(const std::filesystem::path& folder);

}  // namespace fundstelle
