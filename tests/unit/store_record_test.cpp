#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "common/error.hpp"
#include "common/store/record.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

Article full_article() {
    return {.id = "news/a.txt",
            .title = "Putin in Minsk",
            .text = "Putin in Minsk\n\nDer Präsident kam am Montag.\n",
            .title_in_text = {0, 14},
            .date = "2022-12-19",
            .source = "AFP",
            .url = "https://example.org/a",
            .author = "Anna Weiß",
            .language = "de",
            .place = "Minsk"};
}

/// Every field on a line of its own.
std::string shown(const Article& article) {
    std::string lines;
    for (const std::string* field :
         {&article.id, &article.title, &article.text, &article.date, &article.source, &article.url,
          &article.author, &article.language, &article.place}) {
        lines += escaped(*field) + "\n";
    }
    lines += article.title_kind == TitleKind::label ? "label " : "heading ";
    lines += std::to_string(article.title_in_text.begin) + "-" + std::to_string(article.title_in_text.end);
    return lines;
}

/// What came of reading a record: `article`, `damaged`, or another end.
std::string outcome(std::string_view record, RecordPart part) {
    try {
        decode_record(record, part);
        return "article";
    } catch (const Error& error) {
        return error.kind() == ErrorKind::index && !error.message().empty() ? "damaged" : "another error";
    }
}

constexpr RecordPart all_parts[] = {RecordPart::id, RecordPart::all, RecordPart::original};

}  // namespace

TEST_CASE("an article comes out of its record as it went in") {
    const Article full = full_article();
    CHECK(shown(decode_record(encode_record(full), RecordPart::all)) == shown(full));

    Article large = full;
    large.title = std::string(300, 't');
    large.text.clear();
    for (int i = 0; i < 20'000; ++i) large.text += "Zeile " + std::to_string(i) + " über Ärger\n";
    large.url = std::string("a\0b\x0f\x80", 5);
    CHECK(shown(decode_record(encode_record(large), RecordPart::all)) == shown(large));

    const Article empty;
    CHECK(shown(decode_record(encode_record(empty), RecordPart::all)) == shown(empty));
}

TEST_CASE("each field is stored whether or not the others are there") {
    for (std::string Article::*field :
         {&Article::id, &Article::title, &Article::text, &Article::date, &Article::source, &Article::url,
          &Article::author, &Article::language, &Article::place}) {
        Article one;
        one.*field = "nur das";
        CHECK(shown(decode_record(encode_record(one), RecordPart::all)) == shown(one));
        Article others = full_article();
        (others.*field).clear();
        if (others.text.empty()) others.title_in_text = {};
        CHECK(shown(decode_record(encode_record(others), RecordPart::all)) == shown(others));
    }
}

TEST_CASE("any bytes in the fields come back") {
    RandomText random(20221219);
    for (int i = 0; i < 300; ++i) {
        Article article;
        for (std::string Article::*field : {&Article::id, &Article::title, &Article::text, &Article::date,
                                            &Article::source, &Article::url, &Article::author}) {
            article.*field = random.bytes(200);
        }
        REQUIRE(shown(decode_record(encode_record(article), RecordPart::all)) == shown(article));
    }
}

TEST_CASE("only the part of a record that is asked for is read") {
    const Article full = full_article();
    const std::string record = encode_record(full);
    Article id;
    id.id = full.id;
    CHECK(shown(decode_record(record, RecordPart::id)) == shown(id));

    // A text that is damaged does not matter to who does not want it.
    std::string damaged = record;
    damaged.replace(damaged.find("\x28\xB5\x2F\xFD"), 4, "oops");
    CHECK(outcome(damaged, RecordPart::all) == "damaged");
    CHECK(shown(decode_record(damaged, RecordPart::id)) == shown(id));
}

TEST_CASE("the beginning of a record tells the id that ends there") {
    Article full = full_article();
    const std::string record = encode_record(full);
    CHECK(id_of_record_head(std::string_view(record).substr(0, id_head_bytes)) == full.id);
    CHECK(id_of_record_head(record) == full.id);

    full.id = std::string(id_head_bytes, 'i');
    const std::string long_id = encode_record(full);
    CHECK(id_of_record_head(std::string_view(long_id).substr(0, id_head_bytes)) == std::nullopt);
    CHECK(id_of_record_head(long_id) == full.id);
    full.id.clear();
    CHECK(id_of_record_head(encode_record(full)) == std::nullopt);

    for (const std::string_view damaged : {"", "\1", "\2\1\1i", "\1\1\x80"}) {
        INFO(damaged.size());
        CHECK_THROWS_AS(id_of_record_head(damaged), Error);
    }
}

TEST_CASE("a text with a bit turned over is never another text") {
    Article article = full_article();
    for (int i = 0; i < 40; ++i) article.text += "Zeile " + std::to_string(i) + " über Ärger\n";
    const std::string record = encode_record(article);
    // What follows the mark of a frame and the byte that says how its header goes on.
    for (std::size_t at = record.find("\x28\xB5\x2F\xFD") + 5; at < record.size(); ++at) {
        std::string damaged = record;
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << (at % 8)));
        INFO(at);
        if (outcome(damaged, RecordPart::all) == "damaged") continue;
        // Not every bit of a frame says something.
        REQUIRE(shown(decode_record(damaged, RecordPart::all)) == shown(article));
    }
}

TEST_CASE("how the title stands to the text comes back, and a record that does not tell is no original") {
    Article apart = full_article();
    apart.title_in_text = {};
    Article label = full_article();
    label.title_kind = TitleKind::label;
    Article within = full_article();
    within.text = std::string(300, ' ') + within.text;
    within.title_in_text = {300, 314};
    for (const Article& article : {full_article(), apart, label, within}) {
        CHECK(shown(decode_record(encode_record(article), RecordPart::original)) == shown(article));
    }

    std::string record = encode_record(apart);
    const std::string field = {10, 1, 1};
    REQUIRE(record.find(field) != std::string::npos);
    record.erase(record.find(field), field.size());
    CHECK(shown(decode_record(record, RecordPart::all)) == shown(apart));
    try {
        decode_record(record, RecordPart::original);
        FAIL("an original without the place of its title");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::index);
        CHECK(error.hint().find("indexer --rebuild DATABASE PATH") != std::string::npos);
    }
}

TEST_CASE("a title that lies outside its text is damage") {
    Article article = full_article();
    for (const ByteRange& outside : {ByteRange{0, article.text.size() + 1}, ByteRange{20, 10}}) {
        article.title_in_text = outside;
        CHECK(outcome(encode_record(article), RecordPart::all) == "damaged");
        CHECK(outcome(encode_record(article), RecordPart::original) == "damaged");
    }
}

TEST_CASE("a text is stored compressed") {
    Article article = full_article();
    for (int i = 0; i < 10; ++i) article.text += article.text;
    CHECK(encode_record(article).size() < article.text.size() / 10);
}

TEST_CASE("fields that later versions add are passed over") {
    const std::string unknown = std::string("\x08\x03XYZ", 5) + std::string("\x0d\x81\x01", 3) +
                                std::string(129, 'u') + std::string("\x0e\x00", 2);
    const Article full = full_article();
    const std::string record = encode_record(full);
    const std::size_t behind_id = 1 + 2 + full.id.size();
    const std::string later = record.substr(0, behind_id) + unknown + record.substr(behind_id);
    CHECK(shown(decode_record(later, RecordPart::all)) == shown(full));
}

TEST_CASE("a record of another version is refused") {
    std::string record = encode_record(full_article());
    record[0] = 2;
    for (const RecordPart part : all_parts) CHECK(outcome(record, part) == "damaged");
    for (const RecordPart part : all_parts) CHECK(outcome("", part) == "damaged");
}

TEST_CASE("a record that was cut off is damaged, or ends before a whole field") {
    Article full = full_article();
    full.title_in_text = {};
    const std::string record = encode_record(full);
    int damaged = 0;
    for (std::size_t size = 0; size < record.size(); ++size) {
        const std::string_view cut = std::string_view(record).substr(0, size);
        INFO(size);
        const std::string result = outcome(cut, RecordPart::all);
        damaged += result == "damaged";
        // Where it ends between two fields there is nothing to tell it from a shorter record.
        if (result == "article") REQUIRE(decode_record(cut, RecordPart::all).text.empty());
        REQUIRE((result == "article" || result == "damaged"));
    }
    CHECK(damaged == static_cast<int>(record.size()) - 10);
}

TEST_CASE("a length that lies is damage") {
    const std::vector<std::string> records = {
        std::string("\x01\x01", 2),
        std::string("\x01\x01\x05Haus", 7),
        std::string("\x01\x01\xff\xff\xff\xff\xff\xff\xff\xff\x7f", 11) + "Haus",
        std::string("\x01\x01\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x01", 13) + "Haus",
        std::string("\x01\x01\x80", 3),
        std::string("\x01\x0f\x04Haus", 7),
        std::string("\x01\x0f\x00", 3),
    };
    for (const std::string& record : records) {
        INFO(escaped(record));
        CHECK(outcome(record, RecordPart::all) == "damaged");
    }
}

TEST_CASE("random bytes are damage or an article, never anything else") {
    RandomText random(1648);
    for (int i = 0; i < 20'000; ++i) {
        std::string record = random.bytes(60);
        if (!record.empty() && random.below(4) != 0) record[0] = 1;
        INFO(escaped(record));
        for (const RecordPart part : all_parts) {
            const std::string result = outcome(record, part);
            REQUIRE((result == "article" || result == "damaged"));
        }
    }
}

}  // namespace fundstelle
