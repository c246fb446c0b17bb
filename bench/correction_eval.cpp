// Measures how often a misspelt word is corrected to the word that was meant, and how long that takes.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "bench/misspellings.hpp"
#include "bench/options.hpp"
#include "bench/statistics.hpp"
#include "bench/table.hpp"
#include "common/error.hpp"
#include "common/store/generations.hpp"
#include "common/store/index_reader.hpp"
#include "common/store/index_words.hpp"
#include "common/text/correction.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::uint32_t known_well = 4;  ///< documents of a word that mistakes are made in
constexpr std::size_t shortest_word = 5;
constexpr std::size_t longest_word = 40;
constexpr std::size_t shown_corrections = 5;

struct Task {
    std::string name;
    std::vector<Misspelling> words;
};

Program program() {
    return {
        "correction_eval",
        "Usage: correction_eval [OPTION]... DATABASE\n"
        "Corrects misspelt words by the words of the index DATABASE, and prints how often the right one\n"
        "comes first and among the first five, is taken for sure or another one is, and how long a\n"
        "correction takes.\n",
        {{"samples", "N", "words for each kind of mistakes made by chance (1000)"},
         {"seed", "N", "of these mistakes (1)"},
         {"strangers", "OTHER", "also words of the index OTHER that DATABASE and its lexicon do not have"},
         {"wrong", "", "print the words that are not corrected to the right one first"}},
        ""};
}

bool is_usual(std::string_view word, std::uint32_t documents) {
    const std::size_t letters = count_code_points(word);
    return documents >= known_well && letters >= shortest_word && letters <= longest_word &&
           holds_only_letters(word);
}

/// Compounds of parts of `words`, the first of one and the last of another, that the index does not have.
std::vector<std::string> new_compounds(const std::vector<std::string>& words, const Vocabulary& vocabulary,
                                       const Splitter& splitter, std::size_t count, MistakeMaker& maker) {
    std::vector<std::string> compounds;
    const auto joint_of = [&](const std::string& word) {
        const std::vector<std::size_t> joints = boundaries(splitter.split(word));
        return joints.size() == 1 ? joints.front() : 0;
    };
    for (std::size_t tries = 0; tries < count * 1000 && compounds.size() < count; ++tries) {
        const std::string& first = words[maker.below(words.size())];
        const std::string& last = words[maker.below(words.size())];
        const std::size_t end = joint_of(first);
        const std::size_t begin = joint_of(last);
        if (end == 0 || begin == 0) continue;
        std::string compound = first.substr(0, end) + last.substr(begin);
        if (joint_of(compound) == end && !vocabulary.contains(compound))
            compounds.push_back(std::move(compound));
    }
    return compounds;
}

/// Words of another index that nothing here is right for.
Task strangers(const Vocabulary& other, const Vocabulary& vocabulary, const Splitter& splitter,
               std::size_t count, MistakeMaker& maker) {
    std::vector<std::string> words;
    other.for_each([&](std::string_view word, std::uint32_t documents) {
        const bool known = vocabulary.contains(word) || !splitter.lexicon().classes(word).empty() ||
                           !splitter.split(word).empty();
        if (is_usual(word, documents) && !known) words.emplace_back(word);
    });
    Task task{"strangers", {}};
    for (std::size_t i = 0; !words.empty() && i < count; ++i)
        task.words.push_back({words[maker.below(words.size())], {}});
    return task;
}

template <typename Mistake>
Task made(std::string name, const std::vector<std::string>& words, const Vocabulary& vocabulary,
          std::size_t count, MistakeMaker& maker, Mistake&& mistake) {
    Task task{std::move(name), {}};
    for (std::size_t tries = 0; !words.empty() && tries < count * 10 && task.words.size() < count; ++tries) {
        const std::string& right = words[maker.below(words.size())];
        std::string wrong = mistake(right);
        // What is a word of the index nobody would correct.
        if (wrong != right && !vocabulary.contains(wrong)) task.words.push_back({std::move(wrong), right});
    }
    return task;
}

std::vector<Task> tasks(const Vocabulary& vocabulary, const Splitter& splitter, const Arguments& arguments) {
    std::vector<std::string> words;
    vocabulary.for_each([&](std::string_view word, std::uint32_t documents) {
        if (is_usual(word, documents)) words.emplace_back(word);
    });
    const std::size_t count = arguments.number("samples", 1000, 1, 1'000'000);
    MistakeMaker maker(arguments.number("seed", 1, 0, UINT32_MAX));
    const auto edit = [&](std::string_view word) { return maker.with_edit(word); };
    const auto two_edits = [&](std::string_view word) { return maker.with_edit(maker.with_edit(word)); };
    const auto confusion = [&](std::string_view word) { return maker.with_confusion(word); };
    const auto both = [&](std::string_view word) { return maker.with_edit(maker.with_confusion(word)); };

    std::vector<Task> all;
    Task& common = all.emplace_back(Task{"common mistakes", {}});
    for (const Misspelling& one : common_misspellings()) {
        const bool usable = vocabulary.contains(one.right) && !vocabulary.contains(one.wrong);
        if (usable) common.words.push_back(one);
    }
    all.push_back(made("one edit", words, vocabulary, count, maker, edit));
    all.push_back(made("two edits", words, vocabulary, count, maker, two_edits));
    all.push_back(made("one confusion", words, vocabulary, count, maker, confusion));
    all.push_back(made("a confusion, an edit", words, vocabulary, count, maker, both));
    const std::vector<std::string> compounds = new_compounds(words, vocabulary, splitter, count / 2, maker);
    all.push_back(made("one edit, new compound", compounds, vocabulary, count, maker, edit));
    if (arguments.has("strangers")) {
        IndexWords other(current_generation(arguments.text("strangers", "")));
        if (const Vocabulary* others = other.vocabulary())
            all.push_back(strangers(*others, vocabulary, splitter, count, maker));
    }
    return all;
}

enum class Shown { nothing, wrong };

std::vector<std::string> row(const Task& task, const Corrector& corrector, Shown shown) {
    std::size_t first = 0;
    std::size_t among = 0;
    std::size_t sure = 0;
    std::size_t sure_of_another = 0;
    std::vector<double> times;
    for (const Misspelling& one : task.words) {
        const auto begin = std::chrono::steady_clock::now();
        const std::vector<Correction> found = corrector.corrections(one.wrong, shown_corrections);
        const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
        times.push_back(taken.count());
        const auto place = std::find_if(found.begin(), found.end(), [&](const Correction& correction) {
            return correction.word == one.right;
        });
        if (place != found.end()) ++among;
        if (!found.empty() && found.front().sure) ++(place == found.begin() ? sure : sure_of_another);
        if (place != found.end() && place == found.begin()) {
            ++first;
        } else if (shown == Shown::wrong) {
            std::printf("%s: %s, not %s\n", one.wrong.c_str(), one.right.c_str(),
                        found.empty() ? "nothing" : found.front().word.c_str());
        }
    }
    const auto share = [&](std::size_t of) {
        char text[16];
        const double all = static_cast<double>(std::max<std::size_t>(task.words.size(), 1));
        std::snprintf(text, sizeof text, "%.3f", static_cast<double>(of) / all);
        return std::string(text);
    };
    const auto milliseconds = [&](double part) {
        char text[16];
        std::snprintf(text, sizeof text, "%.2f", times.empty() ? 0.0 : quantile(times, part));
        return std::string(text);
    };
    return {task.name,         std::to_string(task.words.size()),
            share(first),      share(among),
            share(sure),       share(sure_of_another),
            milliseconds(0.5), milliseconds(0.99)};
}

void run(const Arguments& arguments) {
    if (arguments.words().size() != 1) {
        throw Error(ErrorKind::usage, "correction_eval takes one DATABASE", usage_hint("correction_eval"));
    }
    const std::string& folder = arguments.words().front();
    const IndexReader index(folder);
    IndexWords words(current_generation(folder));
    const Vocabulary* vocabulary = words.vocabulary();
    if (vocabulary == nullptr) {
        throw Error(ErrorKind::index, "the index " + folder + " has no list of its words",
                    "build it anew: indexer --rebuild DATABASE PATH...");
    }
    const Lexicon none;
    const Lexicon& lexicon = index.analysis().lexicon ? *index.analysis().lexicon : none;
    const Corrector corrector(*vocabulary, lexicon);
    std::vector<std::vector<std::string>> rows = {
        {"mistakes", "words", "first", "in five", "sure", "of another", "p50 ms", "p99"}};
    for (const Task& task : tasks(*vocabulary, Splitter(lexicon), arguments)) {
        rows.push_back(row(task, corrector, arguments.has("wrong") ? Shown::wrong : Shown::nothing));
    }
    std::printf("%zu words in the index\n%s", vocabulary->words(), table(rows).c_str());
}

}  // namespace
}  // namespace fundstelle

int main(int argc, char** argv) {
    return fundstelle::run_program(fundstelle::program(), argc, argv, fundstelle::run);
}
