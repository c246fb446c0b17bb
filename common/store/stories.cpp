#include "common/store/stories.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "common/error.hpp"
#include "common/hash.hpp"
#include "common/mapped_file.hpp"
#include "common/output_file.hpp"
#include "common/store/glass/coding.hpp"
#include "common/store/schema.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

using glass::append_bytes;
using glass::append_number;
using glass::take_number;

/// The file begins with this, and two hashes, of the stories and of the documents; then come the length of
/// the stories, these and the documents.
constexpr std::string_view mark = "stories1";
constexpr std::size_t hash_bytes = 32;

Error damaged(const fs::path& file) {
    return {ErrorKind::index, file.string() + " is damaged", damage_hint};
}

std::string_view taken(std::string_view& bytes, std::size_t count) {
    const std::string_view front = bytes.substr(0, count);
    bytes.remove_prefix(front.size());
    return front;
}

std::string_view taken_text(std::string_view& bytes) {
    return taken(bytes, take_number(bytes));
}

void append_signature(const StorySignature& signature, std::string& out) {
    append_number(signature.content, out);
    append_number(signature.words, out);
    for (const std::uint16_t sample : signature.shingles) {
        out += static_cast<char>(sample & 0xFF);
        out += static_cast<char>(sample >> 8);
    }
    append_number(signature.telling.size(), out);
    std::uint32_t before = 0;
    for (const std::uint32_t word : signature.telling) append_number(word - std::exchange(before, word), out);
}

StorySignature taken_signature(std::string_view& bytes) {
    StorySignature signature;
    signature.content = take_number(bytes);
    signature.words = static_cast<std::uint32_t>(take_number(bytes));
    const std::string_view samples = taken(bytes, 2 * StorySignature::samples);
    for (std::size_t i = 0; i < StorySignature::samples; ++i) {
        const auto low = static_cast<unsigned char>(samples.at(2 * i));
        const auto high = static_cast<unsigned char>(samples.at(2 * i + 1));
        signature.shingles.at(i) = static_cast<std::uint16_t>(low | high << 8);
    }
    std::uint32_t word = 0;
    for (std::uint64_t left = take_number(bytes); left > 0; --left) {
        word += static_cast<std::uint32_t>(take_number(bytes));
        signature.telling.push_back(word);
    }
    return signature;
}

std::string encoded_stories(std::span<const StoryDocument> documents) {
    const std::vector<StoryPlace> places = story_places(documents);
    std::map<std::uint32_t, std::vector<std::pair<std::uint32_t, std::uint32_t>>> stories;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const std::uint32_t first = documents[places[i].first].number;
        stories[first].emplace_back(places[i].rank, documents[i].number);
    }
    std::erase_if(stories, [](const auto& story) { return story.second.size() < 2; });
    std::string bytes;
    append_number(stories.size(), bytes);
    for (auto& [first, members] : stories) {
        std::sort(members.begin(), members.end());
        append_number(members.size(), bytes);
        for (const auto& member : members) append_number(member.second, bytes);
    }
    return bytes;
}

std::string encoded_documents(std::span<const StoryDocument> documents) {
    std::vector<const StoryDocument*> sorted;
    for (const StoryDocument& one : documents) sorted.push_back(&one);
    std::sort(sorted.begin(), sorted.end(),
              [](const StoryDocument* a, const StoryDocument* b) { return a->number < b->number; });
    std::string bytes;
    append_number(sorted.size(), bytes);
    for (const StoryDocument* one : sorted) {
        append_number(one->number, bytes);
        append_bytes(one->id, bytes);
        append_bytes(one->date, bytes);
        append_signature(one->signature, bytes);
    }
    return bytes;
}

}  // namespace

void write_stories(const fs::path& generation, std::span<const StoryDocument> documents) {
    const std::string stories = encoded_stories(documents);
    const std::string signatures = encoded_documents(documents);
    std::string head(mark);
    head += hexadecimal(hash128(stories));
    head += hexadecimal(hash128(signatures));
    append_number(stories.size(), head);
    OutputFile file(generation / schema::stories_file);
    file.append(head);
    file.append(stories);
    file.append(signatures);
    file.close();
}

struct Stories::State {
    /// 0: the stories; 1: the documents. Throws Error (kind index) unless it is as it was written.
    std::string_view part(std::size_t which) const;

    fs::path path;
    std::optional<MappedFile> file;
    std::optional<std::vector<std::uint32_t>> ends;  ///< of each story in `members`; the first is 0
    std::vector<std::uint32_t> members;
    std::vector<std::uint32_t> of_document;
};

std::string_view Stories::State::part(std::size_t which) const {
    std::string_view rest = file->bytes();
    if (!rest.starts_with(mark) || rest.size() <= mark.size() + 2 * hash_bytes) throw damaged(path);
    rest.remove_prefix(mark.size());
    const std::string_view hashes = taken(rest, 2 * hash_bytes);
    std::string_view part;
    try {
        part = taken_text(rest);
    } catch (const Error&) {
        throw damaged(path);
    }
    if (which == 1) part = rest;
    if (hexadecimal(hash128(part)) != hashes.substr(which * hash_bytes, hash_bytes)) throw damaged(path);
    return part;
}

Stories::Stories(const fs::path& generation) : state_(std::make_unique<State>()) {
    state_->path = generation / schema::stories_file;
    std::error_code code;
    if (fs::exists(state_->path, code)) state_->file.emplace(state_->path);
}

Stories::Stories(Stories&&) noexcept = default;
Stories& Stories::operator=(Stories&&) noexcept = default;
Stories::~Stories() = default;

bool Stories::exist() const {
    return state_->file.has_value();
}

void Stories::read() {
    State& state = *state_;
    if (state.ends) return;
    std::vector<std::uint32_t> ends = {0};
    if (state.file) {
        std::string_view bytes = state.part(0);
        for (std::uint64_t stories = take_number(bytes); stories > 0; --stories) {
            for (std::uint64_t left = take_number(bytes); left > 0; --left)
                state.members.push_back(static_cast<std::uint32_t>(take_number(bytes)));
            ends.push_back(static_cast<std::uint32_t>(state.members.size()));
        }
    }
    for (std::uint32_t story = 1; story < ends.size(); ++story) {
        for (std::size_t at = ends[story - 1]; at < ends[story]; ++at) {
            const std::uint32_t document = state.members[at];
            if (document >= state.of_document.size()) state.of_document.resize(std::size_t{document} + 1);
            state.of_document[document] = story;
        }
    }
    state.ends = std::move(ends);
}

std::uint32_t Stories::count() {
    read();
    return static_cast<std::uint32_t>(state_->ends->size() - 1);
}

std::span<const std::uint32_t> Stories::documents_of(std::uint32_t story) {
    read();
    const std::size_t begin = state_->ends->at(story - 1);
    return std::span(state_->members).subspan(begin, state_->ends->at(story) - begin);
}

std::uint32_t Stories::story_of(std::uint32_t document) {
    read();
    return document < state_->of_document.size() ? state_->of_document[document] : 0;
}

std::vector<StoryDocument> Stories::documents() const {
    std::vector<StoryDocument> documents;
    if (!state_->file) return documents;
    std::string_view bytes = state_->part(1);
    for (std::uint64_t left = take_number(bytes); left > 0; --left) {
        StoryDocument one;
        one.number = static_cast<std::uint32_t>(take_number(bytes));
        one.id = taken_text(bytes);
        one.date = taken_text(bytes);
        one.signature = taken_signature(bytes);
        documents.push_back(std::move(one));
    }
    return documents;
}

}  // namespace fundstelle
