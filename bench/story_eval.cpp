// Measures how well versions of one story are known: on stories that are known, and on copies with edits.

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "bench/edits.hpp"
#include "bench/options.hpp"
#include "common/corpus/corpus_reader.hpp"
#include "common/corpus/story_date.hpp"
#include "common/corpus/story_groups.hpp"
#include "common/error.hpp"
#include "common/store/inverter.hpp"
#include "common/text/german_lexicon.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t documents_a_batch = 200;
constexpr std::uint32_t shortest_edited = 50;  ///< words

/// Two documents of one story, by their ids, the lesser one first.
using Pairs = std::set<std::pair<std::string, std::string>>;

/// A copy with an edit.
struct Copy {
    std::uint32_t original = 0;
    std::uint32_t copy = 0;
    Edit edit = Edit::cut;
};

struct Documents {
    std::vector<StoryDocument> all;
    std::vector<Copy> copies;
};

double share(std::size_t of, std::size_t all) {
    return all == 0 ? 1 : static_cast<double>(of) / static_cast<double>(all);
}

Pairs pairs_of(const std::vector<std::vector<std::string>>& stories) {
    Pairs pairs;
    for (const std::vector<std::string>& story : stories) {
        for (std::size_t i = 0; i < story.size(); ++i) {
            for (std::size_t j = i + 1; j < story.size(); ++j) pairs.insert(std::minmax(story[i], story[j]));
        }
    }
    return pairs;
}

/// The lines `name<TAB>id<TAB>id...` of a file.
std::vector<std::vector<std::string>> read_stories(const std::string& path) {
    std::ifstream in(path);
    if (!in) throw Error(ErrorKind::input, path + " cannot be read");
    std::vector<std::vector<std::string>> stories;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::istringstream fields(line);
        std::vector<std::string> ids;
        for (std::string id; std::getline(fields, id, '\t');) ids.push_back(id);
        ids.erase(ids.begin());
        stories.push_back(std::move(ids));
    }
    return stories;
}

std::vector<std::vector<std::string>> found_stories(const std::vector<StoryDocument>& documents) {
    std::map<std::uint32_t, std::vector<std::string>> stories;
    const std::vector<StoryPlace> places = story_places(documents);
    for (std::size_t i = 0; i < places.size(); ++i) stories[places[i].first].push_back(documents[i].id);
    std::vector<std::vector<std::string>> found;
    for (auto& [first, ids] : stories) {
        if (ids.size() > 1) found.push_back(std::move(ids));
    }
    return found;
}

/// Signs all articles in `paths`, and edited copies of every `every`th; of none when it is 0.
Documents signed_documents(const std::vector<std::string>& paths, std::size_t every) {
    CorpusReader reader({paths.begin(), paths.end()}, {});
    Analyzer analyzer(std::make_shared<Lexicon>(std::string(german_lexicon())));
    Inverter inverter(Signatures::made);
    Documents documents;
    const auto sign = [&](const Article& article) {
        inverter.add(article, analyzer);
        documents.all.push_back({0, article.id, story_date(article), inverter.signature()});
        return static_cast<std::uint32_t>(documents.all.size() - 1);
    };
    std::size_t read = 0;
    for (Article article; reader.next(article);) {
        const std::uint32_t original = sign(article);
        const bool long_enough = documents.all.back().signature.words >= shortest_edited;
        if (++read % documents_a_batch == 0) inverter.clear();
        if (every == 0 || read % every != 0 || !long_enough) continue;
        for (std::size_t edit = 0; edit < edit_names.size(); ++edit) {
            Article copy = article;
            copy.title_kind = TitleKind::label;
            copy.title_in_text = {};
            copy.id += " " + std::string(edit_names.at(edit));
            copy.text = edited(article.text, static_cast<Edit>(edit), read);
            documents.copies.push_back({original, sign(copy), static_cast<Edit>(edit)});
        }
    }
    return documents;
}

void print_pairs(const char* what, const Pairs& some, const Pairs& others) {
    for (const auto& pair : some) {
        if (others.count(pair) == 0)
            std::printf("%s %s | %s\n", what, pair.first.c_str(), pair.second.c_str());
    }
}

/// Gives versions without a day the date of their story.
void set_dates(const std::vector<std::vector<std::string>>& known, std::vector<StoryDocument>& documents) {
    constexpr std::size_t day = 10;
    for (const std::vector<std::string>& story : known) {
        std::vector<StoryDocument*> versions;
        for (StoryDocument& one : documents) {
            if (std::count(story.begin(), story.end(), one.id) != 0) versions.push_back(&one);
        }
        std::string date;
        for (const StoryDocument* one : versions) {
            if (one->date.size() == day) date = one->date;
        }
        for (StoryDocument* one : versions) {
            if (one->date.size() != day) one->date = date;
        }
    }
}

void measure_known(const std::vector<std::vector<std::string>>& known, const Documents& documents) {
    const Pairs right = pairs_of(known);
    const Pairs found = pairs_of(found_stories(documents.all));
    const std::size_t both = static_cast<std::size_t>(
        std::count_if(found.begin(), found.end(), [&](const auto& pair) { return right.count(pair) != 0; }));
    print_pairs("wrong ", found, right);
    print_pairs("missed", right, found);
    std::printf("%zu documents, %zu pairs of one story: precision %.3f  recall %.3f\n", documents.all.size(),
                right.size(), share(both, found.size()), share(both, right.size()));
}

/// What was found of the copies with one kind of edit. These are taken one kind at a time: what is near one
/// of them must not help another.
void measure_edit(const Documents& documents, Edit edit, std::string_view name) {
    std::vector<bool> is_copy(documents.all.size());
    for (const Copy& one : documents.copies) is_copy[one.copy] = true;
    std::vector<StoryDocument> some;
    std::vector<std::uint32_t> index_of(documents.all.size());  ///< of the originals in `some`
    for (std::uint32_t i = 0; i < documents.all.size(); ++i) {
        if (is_copy[i]) continue;
        index_of[i] = static_cast<std::uint32_t>(some.size());
        some.push_back(documents.all[i]);
    }
    const std::size_t originals = some.size();
    std::vector<std::uint32_t> original_of;
    for (const Copy& one : documents.copies) {
        if (one.edit != edit) continue;
        some.push_back(documents.all[one.copy]);
        original_of.push_back(index_of[one.original]);
    }
    const std::vector<StoryPlace> places = story_places(some);
    const std::vector<StoryPlace> without_copies = story_places(std::span(some).first(originals));
    std::multimap<std::uint32_t, std::uint32_t> originals_in;  ///< by story
    for (std::uint32_t i = 0; i < originals; ++i) originals_in.emplace(places[i].first, i);
    std::size_t right = 0;
    std::size_t found = 0;
    for (std::size_t i = 0; i < original_of.size(); ++i) {
        const std::uint32_t own = original_of[i];
        const auto [begin, end] = originals_in.equal_range(places[originals + i].first);
        for (auto other = begin; other != end; ++other) {
            right += other->second == own ? 1U : 0U;
            // Other versions of the original, which it has anyway, are neither right nor wrong.
            const bool version = without_copies[other->second].first == without_copies[own].first;
            found += other->second == own || !version ? 1U : 0U;
        }
    }
    std::printf("%-10s %zu copies among %zu documents: precision %.3f  recall %.3f\n",
                std::string(name).c_str(), original_of.size(), originals, share(right, found),
                share(right, original_of.size()));
}

Program program() {
    return {
        "story_eval",
        "Usage: story_eval [OPTION]... PATH...\n"
        "Looks for stories among the articles in PATH. With --stories: precision and recall of the pairs\n"
        "of versions, and which are wrong or missed. With --edits: how many edited copies are known as\n"
        "versions of their originals. Without both: the stories that were found.\n",
        {{"stories", "FILE", "the stories there are, name<TAB>id<TAB>id... a line"},
         {"dated", "", "with --stories: take the date of a story for its versions that have none"},
         {"edits", "N", "copy every Nth article with each kind of edit"}},
        ""};
}

void run(const Arguments& arguments) {
    if (arguments.words().empty()) {
        throw Error(ErrorKind::usage, "story_eval takes a PATH", usage_hint("story_eval"));
    }
    const std::size_t every = arguments.number("edits", 0, 1, 1'000'000);
    Documents documents = signed_documents(arguments.words(), every);
    if (arguments.has("stories")) {
        const auto known = read_stories(arguments.text("stories", ""));
        if (arguments.has("dated")) set_dates(known, documents.all);
        measure_known(known, documents);
    } else if (every != 0) {
        for (std::size_t edit = 0; edit < edit_names.size(); ++edit)
            measure_edit(documents, static_cast<Edit>(edit), edit_names.at(edit));
    } else {
        for (const auto& story : found_stories(documents.all)) {
            for (const std::string& id : story)
                std::printf("%s%s", id.c_str(), &id == &story.back() ? "\n" : "\t");
        }
    }
}

}  // namespace
}  // namespace fundstelle

int main(int argc, char** argv) {
    return fundstelle::run_program(fundstelle::program(), argc, argv, fundstelle::run);
}
