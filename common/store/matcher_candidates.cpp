// Which documents a Matcher looks at.

#include <algorithm>
#include <bit>
#include <numeric>

#include "common/store/first_from.hpp"
#include "common/store/matcher.hpp"

namespace fundstelle {

/// A document from `from` on before which no other one holds `node`.
std::uint32_t Matcher::next(std::size_t number, std::uint32_t from) {
    const Way& way = ways_[number];
    switch (way.kind) {
        case MatchNode::Kind::nothing:
            return PostingList::no_document;
        case MatchNode::Kind::term:
            return way.list->next(from);
        case MatchNode::Kind::any: {
            std::uint32_t least = PostingList::no_document;
            for (const std::size_t child : way.children) {
                least = std::min(least, next(child, from));
                if (least == from) break;
            }
            return least;
        }
        case MatchNode::Kind::all:
        case MatchNode::Kind::phrase:
        case MatchNode::Kind::near:
            return next_of_all(number, from);
        case MatchNode::Kind::without:
            return next(way.children.front(), from);
        case MatchNode::Kind::dates:
            return from;
    }
    return from;
}

/// The same of a node whose children all must hold: the rarest one leads, and whatever passes over documents
/// takes the others with it. What lies ahead is remembered, as lists do not like to go back.
std::uint32_t Matcher::next_of_all(std::size_t number, std::uint32_t from) {
    Ahead& ahead = ahead_[number];
    if (from >= ahead.from && from <= ahead.document) return ahead.document;
    const std::span<const std::size_t> children = ways_[number].children;
    const std::size_t rarest = children.front();
    std::uint32_t document = next(rarest, from);
    auto child = children.begin() + 1;
    while (child != children.end() && document != PostingList::no_document) {
        const std::uint32_t other = next(*child, document);
        if (other == document) {
            ++child;
        } else {
            child = children.begin() + 1;
            document = next(rarest, other);
        }
    }
    ahead = {from, document};
    return document;
}

/// All documents that may match, ascending.
std::vector<std::uint32_t> Matcher::candidates() {
    const std::uint32_t last = tables_.last_document();
    const std::uint32_t end = last + (last == PostingList::no_document ? 0 : 1);
    return documents_of(tree_.root, end);
}

/// The documents before `end` that may hold a node, ascending.
std::vector<std::uint32_t> Matcher::documents_of(std::size_t number, std::uint32_t end) {
    std::vector<std::uint32_t> documents;
    const Way& way = ways_[number];
    switch (way.kind) {
        case MatchNode::Kind::nothing:
            break;
        case MatchNode::Kind::term: {
            const Postings all = way.list->read(1, end, terms_[tree_.nodes[number].term].room);
            documents.assign(all.documents.begin(), all.documents.end());
            break;
        }
        case MatchNode::Kind::any:
            documents = documents_of_any(way.children, end);
            break;
        case MatchNode::Kind::all:
        case MatchNode::Kind::phrase:
        case MatchNode::Kind::near:
            documents = documents_of(way.children.front(), end);
            for (const std::size_t child : way.children.subspan(1)) leave(documents, child);
            break;
        case MatchNode::Kind::without:
            documents = documents_of(way.children.front(), end);
            break;
        case MatchNode::Kind::dates:
            documents.resize(end - 1);
            std::iota(documents.begin(), documents.end(), 1);
            break;
    }
    return documents;
}

/// Those before `end` that may hold any of `nodes`. They are brought together as bits, as there may be
/// hundreds of nodes.
std::vector<std::uint32_t> Matcher::documents_of_any(std::span<const std::size_t> nodes, std::uint32_t end) {
    if (nodes.size() == 1) return documents_of(nodes.front(), end);
    constexpr std::uint32_t word_bits = 64;
    std::vector<std::uint64_t> words((std::size_t{end} + word_bits - 1) / word_bits);
    std::size_t most = 0;
    const auto add = [&](std::span<const std::uint32_t> documents) {
        for (const std::uint32_t document : documents)
            words[document / word_bits] |= std::uint64_t{1} << document % word_bits;
        most += documents.size();
    };
    for (const std::size_t node : nodes) {
        if (ways_[node].kind == MatchNode::Kind::term) {
            add(ways_[node].list->read(1, end, terms_[tree_.nodes[node].term].room).documents);
        } else {
            add(documents_of(node, end));
        }
    }
    std::vector<std::uint32_t> documents;
    documents.reserve(most);
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::uint64_t rest = words[i]; rest != 0; rest &= rest - 1)
            documents.push_back(static_cast<std::uint32_t>(i * word_bits) +
                                static_cast<std::uint32_t>(std::countr_zero(rest)));
    }
    return documents;
}

/// Leaves those of `documents` that may hold a node.
void Matcher::leave(std::vector<std::uint32_t>& documents, std::size_t number) {
    const Way& way = ways_[number];
    const bool is_all = way.kind == MatchNode::Kind::all || way.kind == MatchNode::Kind::phrase ||
                        way.kind == MatchNode::Kind::near;
    if (is_all) {
        for (const std::size_t child : way.children) leave(documents, child);
        return;
    }
    if (way.kind == MatchNode::Kind::term) {
        way.list->leave(documents);
        return;
    }
    std::vector<std::uint8_t> held(documents.size(), 0);
    mark_held(documents, number, held);
    std::size_t left = 0;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        documents[left] = documents[i];
        left += held[i];
    }
    documents.resize(left);
}

/// Makes those of `held` 1 whose one of `documents` may hold a node.
void Matcher::mark_held(const std::vector<std::uint32_t>& documents, std::size_t number,
                        std::vector<std::uint8_t>& held) {
    const Way& way = ways_[number];
    switch (way.kind) {
        case MatchNode::Kind::nothing:
            break;
        case MatchNode::Kind::term:
            way.list->mark_held(documents, held);
            break;
        case MatchNode::Kind::any:
            for (const std::size_t child : way.children) mark_held(documents, child, held);
            break;
        case MatchNode::Kind::all:
        case MatchNode::Kind::phrase:
        case MatchNode::Kind::near: {
            std::vector<std::uint32_t> some = documents;
            leave(some, number);
            std::size_t at = 0;
            for (const std::uint32_t document : some) {
                at = first_from(documents, at, document);
                held[at] = 1;
            }
            break;
        }
        case MatchNode::Kind::without:
            mark_held(documents, way.children.front(), held);
            break;
        case MatchNode::Kind::dates:
            std::fill(held.begin(), held.end(), 1);
            break;
    }
}

}  // namespace fundstelle
