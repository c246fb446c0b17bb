#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "bench/query_form.hpp"

/// What the drivers of the engines that are measured side by side share (bench/peers): their commands, their
/// input and how a query is timed.
namespace fundstelle {

/// A document as every peer indexes it.
struct PeerDocument {
    std::string id;
    std::string body;  ///< title and text, UTF-8
};

/// A file of documents, one a line: id, title and text, with tabs between them (made by `article_lines`).
class PeerCorpus {
  public:
    /// Throws Error (kind system) when the file cannot be opened.
    explicit PeerCorpus(const std::filesystem::path& path);

    /// Reads the next document; false at the end. Throws Error (kind input) at a line that is none.
    bool next(PeerDocument& document);

  private:
    std::ifstream lines_;
    std::string line_;
};

/// Whether passages are shown with the documents found.
enum class PeerContent { ids, snippets };

/// What answers a query.
struct PeerAnswer {
    std::vector<std::string> ids;     ///< of the documents found, best first
    std::size_t marked_snippets = 0;  ///< how many of their snippets mark a word
};

/// An index of an engine, open for queries. For one thread. All throw Error (kind index) when it fails.
class OpenPeer {
  public:
    virtual ~OpenPeer() = default;

    virtual std::uint64_t documents() = 0;

    /// The best `limit` documents for `words`.
    virtual PeerAnswer answer(const std::string& words, QueryForm form, PeerContent content,
                              std::size_t limit) = 0;
};

/// An engine.
struct Peer {
    std::string name;  ///< of its driver
    /// Makes a new index; nothing when another program does that.
    std::function<void(PeerCorpus&, const std::filesystem::path&)> make_index;
    std::function<std::unique_ptr<OpenPeer>(const std::filesystem::path&)> open;
};

/// The `main` of a driver. Returns the exit status: 0, or 2 after an error.
int run_peer(const Peer& peer, int argc, const char* const* argv);

}  // namespace fundstelle
