#include "common/corpus/corpus_reader.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "common/corpus/archive.hpp"
#include "common/corpus/article_language.hpp"
#include "common/corpus/article_source.hpp"
#include "common/corpus/file.hpp"
#include "common/corpus/file_list.hpp"
#include "common/error.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t most_notes_of_file = 20;

/// Of a file of millions of lines none of which is an article the list would take gigabytes.
constexpr std::size_t most_faults_of_file = 100'000;

/// What is put behind the id and the name of a file for one of its articles.
std::string shown_part(FileFormat format, std::uint64_t number) {
    return number == 0 ? "" : number_sign(format) + std::to_string(number);
}

/// An entry of an archive that was opened.
struct OpenedEntry {
    std::string name;
    FileFormat format = FileFormat::plain_text;
};

/// Whether the last part of `name`, or a folder on the way to it, begins with a dot; `..` leads upward, no
/// more.
bool is_hidden(std::string_view name) {
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find('/', begin), name.size());
        const std::string_view part = name.substr(begin, end - begin);
        if (part.starts_with('.') && part != "." && part != "..") return true;
        begin = end + 1;
    }
    return false;
}

}  // namespace

struct CorpusReader::State {
    bool next_article(Article& article);
    bool next_part(Article& article);
    void open_file();
    bool open_entry();
    bool takes(const ArchiveEntry& entry);
    void close_file();
    void note(const std::string& place, const std::vector<std::string>& notes);
    const CorpusFile& file() const { return list.files[next_file - 1]; }
    std::string shown(const Origin& origin) const;
    std::string file_id(const Origin& origin) const;
    std::string id(const Origin& origin) const;
    FileFormat format(const Origin& origin) const;

    Limits limits;
    Intake intake;
    FileList list;
    std::vector<Skipped> warnings;
    std::size_t notes_of_file = 0;
    std::size_t faults_of_file = 0;
    std::size_t next_file = 0;
    std::uint64_t bytes_done = 0;
    std::unique_ptr<ByteSource> input;  ///< the file being read
    std::unique_ptr<Archive> archive;   ///< when it is packed
    std::unique_ptr<ArticleSource> source;
    Origin origin;
    std::vector<OpenedEntry> entries;  ///< of all archives so far
};

std::string CorpusReader::State::shown(const Origin& place) const {
    std::string text = list.files[place.file].shown;
    if (place.entry != 0) text += '!' + entries[place.entry - 1].name;
    return text + shown_part(format(place), place.part);
}

std::string CorpusReader::State::file_id(const Origin& place) const {
    const std::string& id = list.files[place.file].id;
    return place.entry == 0 ? id : id + '/' + utf8_name(entries[place.entry - 1].name);
}

std::string CorpusReader::State::id(const Origin& place) const {
    return file_id(place) + shown_part(format(place), place.part);
}

FileFormat CorpusReader::State::format(const Origin& place) const {
    return place.entry != 0 ? entries[place.entry - 1].format : list.files[place.file].kind.format;
}

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
bool CorpusReader::State::next_article(Article& article) {
    for (;;) {
        try {
            if (source && next_part(article)) return true;
        } catch (const Error& error) {
            if (origin.entry == 0) throw;
            origin.part = 0;
            list.skipped.push_back({shown(origin), error.message()});
        }
        source.reset();
        if (!archive || !open_entry()) return false;
    }
}

/// The next article of the file or entry being read; false at its end. Throws Error (kind input) when the
/// rest of it cannot be read.
bool CorpusReader::State::next_part(Article& article) {
    for (;;) {
        ArticlePart part;
        article = {};
        if (!source->next(article, part)) return false;
        origin.part = part.number;
        if (!part.fault.empty()) {
            if (++faults_of_file <= most_faults_of_file) list.skipped.push_back({shown(origin), part.fault});
            continue;
        }
        if (!part.notes.empty()) note(shown(origin), part.notes);
        if (article.id.empty()) article.id = id(origin);
        return true;
    }
}

void CorpusReader::State::open_file() {
    origin = {static_cast<std::uint32_t>(next_file++)};
    notes_of_file = 0;
    faults_of_file = 0;
    const FileKind kind = file().kind;
    if (intake.standard_input && file().path == standard_input_root) {
        input = intake.standard_input->open();
    } else {
        auto opened = std::make_unique<InputFile>(file().path);
        if (kind.packing != Packing::none) archive = std::make_unique<Archive>(*opened, kind.packing, limits);
        input = std::move(opened);
    }
    if (kind.packing == Packing::archive) return;
    if (!archive) {
        source = open_articles(kind.format, *input, limits, intake.pages);
        return;
    }
    if (ArchiveEntry entry; !archive->next(entry)) throw Error(ErrorKind::input, "holds no text");
    source = open_articles(kind.format, archive->bytes(), limits, intake.pages);
}

/// Opens the next entry with articles; false at the end of the archive. Throws Error (kind input) when the
/// rest of the archive cannot be read.
bool CorpusReader::State::open_entry() {
    for (ArchiveEntry entry; file().kind.packing == Packing::archive && archive->next(entry);) {
        if (!takes(entry)) continue;
        const FileFormat format = file_kind(entry.name)->format;
        entries.push_back({std::move(entry.name), format});
        origin.entry = static_cast<std::uint32_t>(entries.size());
        source = open_articles(format, archive->bytes(), limits, intake.pages);
        return true;
    }
    return false;
}

/// Whether articles are to be read from `entry`. Reports it when they should be and cannot.
bool CorpusReader::State::takes(const ArchiveEntry& entry) {
    if (entry.kind == EntryKind::other || is_hidden(entry.name)) return false;
    const auto kind = file_kind(entry.name);
    if (!kind) {
        list.ignored.add(entry.name);
        return false;
    }
    if (!intake.selection.takes(file().relative + '/' + entry.name)) {
        ++list.left_out;
        return false;
    }
    const char* fault = nullptr;
    if (kind->packing != Packing::none) fault = "is packed within an archive: unpack the outer one first";
    if (entry.kind == EntryKind::link) fault = "is a link, which are not followed";
    if (entry.kind == EntryKind::encrypted) fault = "is encrypted: unpack it first";
    if (fault != nullptr) list.skipped.push_back({file().shown + '!' + entry.name, fault});
    return fault == nullptr;
}

void CorpusReader::State::close_file() {
    if (faults_of_file > most_faults_of_file) {
        list.skipped.push_back({file().shown, "has " + std::to_string(faults_of_file - most_faults_of_file) +
                                                  " more parts that are no articles, beyond those listed"});
    }
    source.reset();
    archive.reset();
    input.reset();
    bytes_done += file().bytes;
}

CorpusReader::CorpusReader(const std::vector<std::filesystem::path>& roots, const Limits& limits,
                           const Intake& intake)
    : CorpusReader(list_files(roots, limits, intake), limits, intake) {}
CorpusReader::CorpusReader(FileList list, const Limits& limits, const Intake& intake)
    : state_(std::make_unique<State>()) {
    state_->limits = limits;
    state_->intake = intake;
    state_->list = std::move(list);
}
CorpusReader::CorpusReader(CorpusReader&&) noexcept = default;
CorpusReader& CorpusReader::operator=(CorpusReader&&) noexcept = default;
CorpusReader::~CorpusReader() = default;

bool CorpusReader::next(Article& article) {
    State& state = *state_;
    for (;;) {
        if (!state.input && state.next_file == state.list.files.size()) return false;
        try {
            if (!state.input) state.open_file();
            if (state.next_article(article)) {
                if (state.intake.language == LanguageSource::text) assign_language(article);
                return true;
            }
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
    return state_->shown(origin);
}

DocumentPlace CorpusReader::place(const Origin& origin) const {
    return {state_->list.files[origin.file].root, state_->file_id(origin), state_->id(origin)};
}

const std::vector<CorpusFile>& CorpusReader::files() const {
    return state_->list.files;
}
const std::vector<Skipped>& CorpusReader::skipped() const {
    return state_->list.skipped;
}
const std::vector<Skipped>& CorpusReader::warnings() const {
    return state_->warnings;
}
const OtherFiles& CorpusReader::ignored_files() const {
    return state_->list.ignored;
}
std::uint64_t CorpusReader::left_out() const {
    return state_->list.left_out;
}
std::uint64_t CorpusReader::bytes_total() const {
    return state_->list.bytes;
}
std::uint64_t CorpusReader::bytes_read() const {
    const State& state = *state_;
    if (!state.input) return state.bytes_done;
    const ByteSource& bytes = state.archive ? state.archive->bytes() : *state.input;
    // A file may have grown since it was listed.
    return state.bytes_done + std::min(bytes.bytes_read(), state.file().bytes);
}

}  // namespace fundstelle
