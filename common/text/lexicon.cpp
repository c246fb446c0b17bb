#include "common/text/lexicon.hpp"

#include "common/error.hpp"
#include "common/hash.hpp"
#include "common/text/lexicon_builder.hpp"

namespace fundstelle {
namespace {

using namespace lexicon_format;

constexpr std::uint32_t no_node = largest_target + 1;

std::size_t origin_length(const std::string& bytes) {
    return static_cast<unsigned char>(bytes[origin_length_at]) |
           static_cast<std::size_t>(static_cast<unsigned char>(bytes[origin_length_at + 1])) << 8;
}

const char* first_arc(const std::string& bytes) {
    return bytes.data() + arcs_at(origin_length(bytes));
}

[[noreturn]] void refuse(const char* why) {
    throw Error(ErrorKind::index, std::string("the lexicon ") + why,
                "build the index anew: indexer DATABASE PATH...");
}

/// Throws unless every arc leads to a node that is there, so that no cursor leaves the bytes.
void require_arcs(const std::string& bytes) {
    const std::size_t begin = arcs_at(origin_length(bytes));
    if (begin >= bytes.size() || (bytes.size() - begin) % arc_bytes != 0) refuse("is damaged");
    const std::size_t count = (bytes.size() - begin) / arc_bytes;
    bool sound = read32(bytes.data() + root_at) < count;
    Arc arc;
    for (std::size_t at = 0; at < count; ++at) {
        arc = unpacked(read32(bytes.data() + begin + at * arc_bytes));
        sound = sound && (arc.label == 0 || arc.target < count);
    }
    if (!sound || !arc.last) refuse("is damaged");
}

}  // namespace

Lexicon::Lexicon() : Lexicon(LexiconBuilder().build("no word list")) {}

Lexicon::Lexicon(std::string bytes) : bytes_(std::move(bytes)) {
    if (bytes_.size() < origin_at + arc_bytes || !std::string_view(bytes_).starts_with(magic)) {
        refuse("is of another format");
    }
    const std::string_view content = std::string_view(bytes_).substr(hashed_from);
    if (std::string_view(bytes_).substr(hash_at, hashed_from - hash_at) != hexadecimal(hash128(content))) {
        refuse("is damaged");
    }
    require_arcs(bytes_);
    for (std::size_t label = 0; label < first_nodes_.size(); ++label) {
        Cursor cursor(first_arc(bytes_), read32(bytes_.data() + root_at), nullptr);
        first_nodes_[label] = cursor.advance(static_cast<char>(label)) ? cursor.node_ : no_node;
    }
}

Lexicon::Cursor Lexicon::start() const {
    return {first_arc(bytes_), read32(bytes_.data() + root_at), &first_nodes_};
}

WordClasses Lexicon::classes(std::string_view word) const {
    Cursor cursor = start();
    for (const char byte : word) {
        if (!cursor.advance(byte)) return {};
    }
    return cursor.classes();
}

std::size_t Lexicon::words() const {
    return read32(bytes_.data() + word_count_at);
}

std::string_view Lexicon::origin() const {
    return std::string_view(bytes_).substr(origin_at, origin_length(bytes_));
}

}  // namespace fundstelle
