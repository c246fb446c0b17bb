#include "common/corpus/corpus_reader.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "common/corpus/article_source.hpp"
#include "common/corpus/file.hpp"
#include "common/corpus/file_list.hpp"
#include "common/error.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t most_notes_of_file = 20;

/// What is put behind the id and the name of a file for one of its articles.
std::string shown_part(FileFormat format, std::uint64_t number) {
    return number == 0 ? "" : number_sign(format) + std::to_string(number);
}

}  // namespace

struct CorpusReader::State {
    bool next_part(Article& article);
    void open_file();
    void close_file();
    void note(const std::string& place, const std::vector<std::string>& notes);
    const CorpusFile& file() const { return list.files[next_file - 1]; }

    Limits limits;
    FileList list;
    std::vector<Skipped> warnings;
    std::size_t notes_of_file = 0;
    std::size_t next_file = 0;
    std::uint64_t bytes_done = 0;
    std::unique_ptr<ByteSource> bytes;  ///< of the file being read
    std::unique_ptr<ArticleSource> source;
    Origin origin;
};

/// Keeps notes on the file being read: of a long one with the same fault in every line the first ones.
void CorpusReader::State::note(const std::string& place, const std::vector<std::string>& notes) {
    for (const std::string& reason : notes) {
        if (++notes_of_file < most_notes_of_file) {
            warnings.push_back({place, reason});
        } else if (notes_of_file == most_notes_of_file) {
            warnings.push_back({place, reason + "; more notes on this file are left out"});
        }
    }
}

/// The next article of the file being read; false at its end. Throws Error (kind input) when the rest of the
/// file cannot be read.
bool CorpusReader::State::next_part(Article& article) {
    for (;;) {
        ArticlePart part;
        article = {};
        if (!source->next(article, part)) return false;
        const std::string behind = shown_part(file().kind.format, part.number);
        if (!part.fault.empty()) {
            list.skipped.push_back({file().shown + behind, part.fault});
            continue;
        }
        if (!part.notes.empty()) note(file().shown + behind, part.notes);
        if (article.id.empty()) article.id = file().id + behind;
        origin = {static_cast<std::uint32_t>(next_file - 1), part.number};
        return true;
    }
}

void CorpusReader::State::open_file() {
    const CorpusFile& opened = list.files[next_file++];
    notes_of_file = 0;
    bytes = std::make_unique<InputFile>(opened.path);
    source = open_articles(opened.kind.format, *bytes, limits);
}

void CorpusReader::State::close_file() {
    source.reset();
    bytes.reset();
    bytes_done += file().bytes;
}

CorpusReader::CorpusReader(const std::vector<std::filesystem::path>& roots, const Limits& limits)
    : state_(std::make_unique<State>()) {
    state_->limits = limits;
    state_->list = list_files(roots, limits);
}
CorpusReader::CorpusReader(CorpusReader&&) noexcept = default;
CorpusReader& CorpusReader::operator=(CorpusReader&&) noexcept = default;
CorpusReader::~CorpusReader() = default;

bool CorpusReader::next(Article& article) {
    State& state = *state_;
    for (;;) {
        if (!state.source && state.next_file == state.list.files.size()) return false;
        try {
            if (!state.source) state.open_file();
            if (state.next_part(article)) return true;
        } catch (const Error& error) {
            state.list.skipped.push_back({state.file().shown, error.message()});
        }
        state.close_file();
    }
}

Origin CorpusReader::origin() const {
    return state_->origin;
}

std::string CorpusReader::shown(const Origin& origin) const {
    const CorpusFile& file = state_->list.files[origin.file];
    return file.shown + shown_part(file.kind.format, origin.part);
}

const std::vector<Skipped>& CorpusReader::skipped() const {
    return state_->list.skipped;
}
const std::vector<Skipped>& CorpusReader::warnings() const {
    return state_->warnings;
}
std::uint64_t CorpusReader::ignored_files() const {
    return state_->list.ignored;
}
std::uint64_t CorpusReader::bytes_total() const {
    return state_->list.bytes;
}
std::uint64_t CorpusReader::bytes_read() const {
    const State& state = *state_;
    if (!state.bytes) return state.bytes_done;
    // A file may have grown since it was listed.
    return state.bytes_done + std::min(state.bytes->bytes_read(), state.file().bytes);
}

}  // namespace fundstelle
