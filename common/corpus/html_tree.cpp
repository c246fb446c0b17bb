#include "common/corpus/html_tree.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <gumbo.h>
#include <map>
#include <string>
#include <utility>

#include "common/error.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t first_block = 64 << 10;
constexpr std::size_t largest_block = 4 << 20;

Error too_deep() {
    return {ErrorKind::input,
            "is a web page too large, too deeply nested or with too many attributes to be read"};
}

/// A page of a hundred thousand tags, thirty deep, takes a hundredth of it.
constexpr std::size_t most_steps = 300'000'000;
constexpr std::size_t most_looks_at_a_byte = 16;

/// The name of a tag that begins at `offset`, in small letters; empty when none does.
std::string name_at(std::string_view page, std::size_t offset) {
    constexpr std::size_t longest_name = 32;
    std::string name;
    for (; offset < page.size() && name.size() < longest_name; ++offset) {
        const char letter = static_cast<char>(page[offset] | 0x20);
        const bool digit = page[offset] >= '0' && page[offset] <= '9';
        if ((letter < 'a' || letter > 'z') && !(digit && !name.empty())) break;
        name += digit ? page[offset] : letter;
    }
    return name;
}

std::string_view view_of(const char* text) {
    return text == nullptr ? std::string_view() : std::string_view(text);
}

std::string_view tag_of(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    GumboStringPiece name = element.original_tag;
    gumbo_tag_from_original_text(&name);
    return name.data == nullptr ? std::string_view("?") : std::string_view(name.data, name.length);
}

/// The attributes of a tag, and how many bytes were looked at to count them.
struct TagSize {
    std::size_t attributes = 0;
    std::size_t bytes = 0;
};

/// Of the tag whose name ends at `begin`, as HTML reads it: quotation marks count behind `=` only.
TagSize size_of_tag(std::string_view page, std::size_t begin) {
    constexpr std::string_view spaces = " \t\n\r\f";
    constexpr std::string_view separators = " \t\n\r\f/";
    TagSize size;
    std::size_t at = page.find_first_not_of(separators, begin);
    while (at < page.size() && page[at] != '>') {
        ++size.attributes;
        at = page.find_first_of(" \t\n\r\f/>=", at + 1);
        const std::size_t sign = page.find_first_not_of(spaces, at);
        if (sign < page.size() && page[sign] == '=') {
            at = page.find_first_not_of(spaces, sign + 1);
            const bool quoted = at < page.size() && (page[at] == '"' || page[at] == '\'');
            at = quoted ? page.find(page[at], at + 1) : page.find_first_of(" \t\n\r\f>", at);
            if (quoted && at < page.size()) ++at;
        }
        at = page.find_first_not_of(separators, at);
    }
    size.bytes = std::min(at, page.size()) - std::min(begin, page.size());
    return size;
}

/// About how many open elements and attributes Gumbo looks at to read `page`: it goes through the elements
/// for each tag, and through those of a tag for each attribute. An element that is never closed counts as
/// open up to the end, also where HTML closes it.
std::size_t steps_to_read(std::string_view page) {
    constexpr std::array empty_elements = {"br"sv, "img"sv, "meta"sv, "link"sv,  "input"sv,
                                           "hr"sv, "p"sv,   "li"sv,   "td"sv,    "th"sv,
                                           "tr"sv, "dt"sv,  "dd"sv,   "option"sv};
    std::map<std::string, std::size_t, std::less<>> open;
    std::size_t depth = 0;
    std::size_t steps = 0;
    std::size_t looked_at = 0;
    if (page.empty()) return 0;
    for (std::size_t at = page.find('<'); at < page.size() - 1; at = page.find('<', at + 1)) {
        const bool closes = page[at + 1] == '/';
        const std::string name = name_at(page, at + (closes ? 2 : 1));
        if (!name.empty()) {
            const TagSize tag = size_of_tag(page, at + (closes ? 2 : 1) + name.size());
            steps += tag.attributes * tag.attributes / 2;
            looked_at += tag.bytes;
            // Tags stand one behind the other: only what is made to take long is looked at so often.
            if (looked_at / most_looks_at_a_byte > page.size()) return most_steps + 1;
        }
        if (name.empty() ||
            std::find(empty_elements.begin(), empty_elements.end(), name) != empty_elements.end()) {
            steps += depth;
            continue;
        }
        std::size_t& count = open[name];
        if (!closes) {
            ++count;
            ++depth;
        } else if (count != 0) {
            --count;
            --depth;
        }
        steps += depth;
    }
    return steps;
}

/// Where a walk over Gumbo's tree stands: the children of an element that are still to come.
struct Level {
    const GumboVector* children = nullptr;
    unsigned next = 0;
    std::size_t node = 0;  ///< the element itself, in our tree
};

void add_attributes(const GumboVector& attributes, HtmlNode& node) {
    node.attributes.reserve(attributes.length);
    for (unsigned i = 0; i < attributes.length; ++i) {
        const auto* attribute = static_cast<const GumboAttribute*>(attributes.data[i]);
        node.attributes.push_back({view_of(attribute->name), view_of(attribute->value)});
    }
}

/// Gumbo makes of a reference to a character beyond Unicode what is no UTF-8.
template <typename Take>
std::string_view made_valid(std::string_view text, const Take& take) {
    if (!find_invalid_utf8(text)) return text;
    const std::string valid = valid_utf8(text);
    auto* copy = static_cast<char*>(take(valid.size()));
    std::copy(valid.begin(), valid.end(), copy);
    return {copy, valid.size()};
}

/// Copies the tree without recursion: a page decides how deep it is.
std::vector<HtmlNode> nodes_of(const GumboNode& document) {
    std::vector<HtmlNode> nodes(1);
    std::vector<Level> open = {{&document.v.document.children, 0, 0}};
    while (!open.empty()) {
        Level& level = open.back();
        if (level.next == level.children->length) {
            nodes[level.node].end = nodes.size();
            open.pop_back();
            continue;
        }
        const auto* child = static_cast<const GumboNode*>(level.children->data[level.next++]);
        HtmlNode node;
        node.parent = level.node;
        node.end = nodes.size() + 1;
        if (child->type == GUMBO_NODE_ELEMENT || child->type == GUMBO_NODE_TEMPLATE) {
            node.tag = tag_of(child->v.element);
            add_attributes(child->v.element.attributes, node);
            node.line = child->v.element.start_pos.line;
            open.push_back({&child->v.element.children, 0, nodes.size()});
        } else if (child->type != GUMBO_NODE_COMMENT) {
            node.text = view_of(child->v.text.text);
            node.line = child->v.text.start_pos.line;
        } else {
            continue;
        }
        nodes.push_back(std::move(node));
    }
    return nodes;
}

}  // namespace

/// What Gumbo takes, given back all at once: its own function for that goes as deep as the page is nested.
struct HtmlTree::Memory {
    explicit Memory(std::size_t most) : left(most) {}

    void* take(std::size_t bytes) {
        constexpr std::size_t alignment = alignof(std::max_align_t);
        bytes = (bytes + alignment - 1) / alignment * alignment;
        if (bytes > room) add_block(bytes);
        room -= bytes;
        return std::exchange(free, free + bytes);
    }

    void add_block(std::size_t bytes) {
        const std::size_t size = std::max(next_block, bytes);
        // Gumbo is compiled with tables for unwinding and holds nothing but what it took from here.
        if (size > left) throw too_deep();
        left -= size;
        blocks.push_back(std::make_unique<std::byte[]>(size));
        free = blocks.back().get();
        room = size;
        next_block = std::min(next_block * 2, largest_block);
    }

    std::vector<std::unique_ptr<std::byte[]>> blocks;
    std::byte* free = nullptr;
    std::size_t room = 0;  ///< in the last block
    std::size_t next_block = first_block;
    std::size_t left;
};

HtmlTree::HtmlTree(std::string_view page, std::size_t bytes) : memory_(std::make_unique<Memory>(bytes)) {
    if (steps_to_read(page) > most_steps) throw too_deep();
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = [](void* memory, std::size_t size) {
        return static_cast<Memory*>(memory)->take(size);
    };
    options.deallocator = [](void*, void*) {};
    options.userdata = memory_.get();
    options.max_errors = 0;
    const GumboOutput* output = gumbo_parse_with_options(&options, page.data(), page.size());
    nodes_ = nodes_of(*output->document);
    const auto take = [this](std::size_t size) { return memory_->take(size); };
    for (HtmlNode& node : nodes_) {
        node.text = made_valid(node.text, take);
        for (HtmlAttribute& attribute : node.attributes) attribute.value = made_valid(attribute.value, take);
    }
}

HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

std::string_view HtmlNode::attribute(std::string_view name) const {
    for (const HtmlAttribute& one : attributes) {
        if (one.name == name) return one.value;
    }
    return {};
}

bool HtmlNode::has(std::string_view name) const {
    return std::any_of(attributes.begin(), attributes.end(),
                       [&](const HtmlAttribute& one) { return one.name == name; });
}

}  // namespace fundstelle
