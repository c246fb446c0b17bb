#include "common/store/index_words.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "common/corpus/file.hpp"
#include "common/error.hpp"
#include "common/limits.hpp"
#include "common/output_file.hpp"
#include "common/store/schema.hpp"
#include "common/store/xapian_door.hpp"
#include "common/text/vocabulary_builder.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// Limits::vocabulary_bytes is kept to a word.
constexpr std::uint64_t largest_file = 2 * Limits{}.vocabulary_bytes;
constexpr std::size_t read_bytes = 1 << 20;

/// The words that stand in `least` documents or more; nothing when they are too many.
std::optional<VocabularyBuilder> words_from(const Xapian::Database& database, Xapian::doccount least) {
    const std::string prefix(schema::exact_prefix);
    VocabularyBuilder words;
    Xapian::TermIterator term = database.allterms_begin(prefix);
    const Xapian::TermIterator end = database.allterms_end(prefix);
    bool behind_numbers = false;
    while (term != end) {
        const std::string text = *term;
        const std::string_view word = std::string_view(text).substr(prefix.size());
        if (!behind_numbers && word >= "0" && word < ":") {
            term.skip_to(prefix + ":");
            behind_numbers = true;
            continue;
        }
        if (is_suggestible(word)) {
            const Xapian::doccount documents = term.get_termfreq();
            if (documents >= least) words.add(word, documents);
            if (words.bytes() > Limits{}.vocabulary_bytes) return std::nullopt;
        }
        ++term;
    }
    return words;
}

}  // namespace

void write_index_words(const fs::path& generation) {
    std::optional<VocabularyBuilder> words;
    guarded("read the words of the index that was just written", [&] {
        const Xapian::Database database(generation.string());
        for (Xapian::doccount least = 1; !words; least *= 2) words = words_from(database, least);
    });
    if (words->words() == 0) return;
    OutputFile file(generation / schema::words_file);
    file.append(words->finish());
    file.close();
}

struct IndexWords::State {
    Error named(const Error& error) const {
        return {ErrorKind::index, path.string() + ": " + error.message(), error.hint()};
    }

    fs::path path;
    std::optional<InputFile> file;
    std::optional<Error> fault;  ///< of opening the file
    std::string bytes;
    std::optional<Vocabulary> vocabulary;
};

IndexWords::IndexWords(const fs::path& generation) : state_(std::make_unique<State>()) {
    state_->path = generation / schema::words_file;
    std::error_code code;
    if (!fs::exists(state_->path, code)) return;
    try {
        state_->file.emplace(state_->path);
    } catch (const Error& error) {
        // Who asks for no suggestions is not to be disturbed.
        state_->fault = state_->named(error);
    }
}

IndexWords::IndexWords(IndexWords&&) noexcept = default;
IndexWords& IndexWords::operator=(IndexWords&&) noexcept = default;
IndexWords::~IndexWords() = default;

const Vocabulary* IndexWords::vocabulary() {
    State& state = *state_;
    if (state.fault) throw *state.fault;
    if (state.vocabulary || !state.file) return state.vocabulary ? &*state.vocabulary : nullptr;
    try {
        state.bytes.clear();
        for (bool more = state.file->size() <= largest_file; more;) {
            more = state.file->read(read_bytes, state.bytes);
        }
        return &state.vocabulary.emplace(state.bytes);
    } catch (const Error& error) {
        throw state.named(error);
    }
}

}  // namespace fundstelle
