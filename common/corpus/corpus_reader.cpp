#include "common/corpus/corpus_reader.hpp"

#include <optional>
#include <string>
#include <utility>

#include "common/corpus/file.hpp"
#include "common/corpus/file_list.hpp"
#include "common/corpus/json_lines.hpp"
#include "common/corpus/markdown.hpp"
#include "common/corpus/page_metadata.hpp"
#include "common/corpus/plain_text.hpp"
#include "common/corpus/web_page.hpp"
#include "common/error.hpp"
#include "common/text/decode_text.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t most_notes_of_file = 20;

}  // namespace

struct CorpusReader::State {
    bool next_line(Article& article);
    void read_whole(const CorpusFile& file, Article& article);
    void note(const std::string& place, const std::vector<std::string>& notes);

    Limits limits;
    FileList list;
    std::vector<Skipped> warnings;
    std::size_t notes_of_file = 0;
    std::size_t next_file = 0;
    std::uint64_t bytes_done = 0;
    std::optional<LineReader> lines;
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

/// The next article of the JSON lines file being read; false at its end. Throws Error (kind input) when the
/// rest of the file cannot be read.
bool CorpusReader::State::next_line(Article& article) {
    const CorpusFile& file = list.files[next_file - 1];
    for (;;) {
        const LineReader::Step step = lines->next();
        if (step == LineReader::Step::end) return false;
        if (lines->number() == 1) refuse_utf16(lines->line());
        const std::string place = file.shown + ":" + std::to_string(lines->number());
        if (step == LineReader::Step::too_long) {
            list.skipped.push_back({place, "is longer than the " + std::to_string(limits.json_line_bytes) +
                                               " bytes of one line"});
            continue;
        }
        const std::string_view line =
            lines->number() == 1 ? without_byte_order_mark(lines->line()) : lines->line();
        if (trim(line).empty()) continue;
        try {
            article = {};
            const auto notes = read_json_line(line, limits, article);
            if (article.id.empty()) article.id = file.id + ":" + std::to_string(lines->number());
            note(place, notes);
            return true;
        } catch (const Error& error) {
            list.skipped.push_back({place, error.message()});
        }
    }
}

void CorpusReader::State::read_whole(const CorpusFile& file, Article& article) {
    std::string bytes = read_file(file.path, limits.file_bytes);
    const bool page = file.format == FileFormat::web_page;
    const std::string declared = page ? declared_charset(bytes) : std::string();
    const std::string text = decode_text(std::move(bytes), declared);
    if (trim(text).empty()) throw Error(ErrorKind::input, "holds no text");
    if (file.format == FileFormat::markdown) {
        note(file.shown, read_markdown(text, limits, article));
    } else if (page) {
        read_web_page(text, limits, article);
    } else {
        read_plain_text(text, limits.field_bytes, article);
    }
    if (article.id.empty()) article.id = file.id;
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
        if (state.lines) {
            const CorpusFile& file = state.list.files[state.next_file - 1];
            try {
                if (state.next_line(article)) return true;
            } catch (const Error& error) {
                state.list.skipped.push_back({file.shown, error.message()});
            }
            state.lines.reset();
            state.bytes_done += file.bytes;
        }
        if (state.next_file == state.list.files.size()) return false;
        const CorpusFile& file = state.list.files[state.next_file++];
        state.notes_of_file = 0;
        try {
            if (file.format == FileFormat::json_lines) {
                state.lines.emplace(file.path, state.limits.json_line_bytes);
                continue;
            }
            article = {};
            state.bytes_done += file.bytes;
            state.read_whole(file, article);
            return true;
        } catch (const Error& error) {
            state.list.skipped.push_back({file.shown, error.message()});
        }
    }
}

Origin CorpusReader::origin() const {
    return {static_cast<std::uint32_t>(state_->next_file - 1), state_->lines ? state_->lines->number() : 0};
}

std::string CorpusReader::shown(const Origin& origin) const {
    const std::string& file = state_->list.files[origin.file].shown;
    return origin.line == 0 ? file : file + ":" + std::to_string(origin.line);
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
    return state_->bytes_done + (state_->lines ? state_->lines->bytes_read() : 0);
}

}  // namespace fundstelle
