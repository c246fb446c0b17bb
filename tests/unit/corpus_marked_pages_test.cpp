#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <string>

#include "common/corpus/web_page.hpp"
#include "common/report.hpp"
#include "tests/unit/marked_page.hpp"
#include "tests/unit/marked_text.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

const fs::path pages_folder = fs::path(FUNDSTELLE_SOURCE) / "tests/pages";

/// How many lines of the article and of litter were kept of pages marked by hand.
struct Kept {
    std::size_t article = 0;
    std::size_t litter = 0;
    std::size_t article_in_all = 0;
    std::size_t litter_in_all = 0;

    double precision() const { return static_cast<double>(article) / static_cast<double>(article + litter); }
    double recall() const { return static_cast<double>(article) / static_cast<double>(article_in_all); }
};

Kept kept_of(const std::string& part) {
    Kept kept;
    for (const fs::path& file : marked_files(pages_folder / part)) {
        const MarkedPage page = read_marked_page(file);
        Article article;
        read_web_page(page.html, Limits{}, article);
        const std::string text = words_of_text(article.text);
        const auto has = [&](const std::string& line) { return text.find(line) != std::string::npos; };
        for (const std::string& line : page.article) {
            INFO(file.filename() << " lost:" << line);
            CHECK(has(line));
            kept.article += has(line);
        }
        for (const std::string& line : page.litter) {
            if (has(line)) UNSCOPED_INFO(file.filename() << " kept:" << line);
            kept.litter += has(line);
        }
        kept.article_in_all += page.article.size();
        kept.litter_in_all += page.litter.size();
        CAPTURE(file.filename());
        CHECK(article.title == page.title);
        if (!page.date.empty()) CHECK(article.date == page.date);
        if (!page.author.empty()) CHECK(article.author == page.author);
    }
    UNSCOPED_INFO(part << ": precision " << decimal(kept.precision(), 3) << " recall "
                       << decimal(kept.recall(), 3) << " of " << kept.article_in_all << " lines; "
                       << kept.litter << " of " << kept.litter_in_all << " of litter kept");
    return kept;
}

std::size_t letters_of(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }));
}

TEST_CASE("what of a page is not in its main text is told, all of it and once") {
    for (const char* part : {"varied", "later", "held_out"}) {
        for (const fs::path& file : marked_files(pages_folder / part)) {
            INFO(file);
            const MarkedPage page = read_marked_page(file);
            Article article;
            Article whole;
            read_web_page(page.html, Limits{}, article, {PageScope::main_text, LeftOutParts::told});
            read_web_page(page.html, Limits{}, whole, {PageScope::whole_page, LeftOutParts::told});
            std::size_t letters = letters_of(article.text);
            std::size_t line = 0;
            for (const LeftOutPart& left_out : article.left_out) {
                letters += letters_of(left_out.text);
                CHECK(left_out.line >= line);
                line = left_out.line;
            }
            CHECK(letters == letters_of(whole.text));
            CHECK(whole.left_out.empty());
        }
    }
}

TEST_CASE("of pages marked by hand nothing of the article is lost, and little else is kept") {
    const Kept varied = kept_of("varied");
    const Kept later = kept_of("later");
    const Kept held_out = kept_of("held_out");
    CHECK(varied.recall() == 1);
    CHECK(varied.precision() > 0.9);
    CHECK(later.recall() == 1);
    CHECK(held_out.recall() > 0.9);
    CHECK(held_out.precision() > 0.8);
    CHECK(later.precision() > 0.9);
}

}  // namespace
}  // namespace fundstelle
