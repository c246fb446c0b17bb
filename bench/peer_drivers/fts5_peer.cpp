// SQLite FTS5 with accents folded, ranked by its bm25. It has no German stemmer. Nothing is journalled or
// synced.

#include <sqlite3.h>

#include <string_view>

#include "bench/peer_drivers/peer.hpp"
#include "common/error.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

struct Closing {
    void operator()(sqlite3* database) const { ::sqlite3_close_v2(database); }
    void operator()(sqlite3_stmt* statement) const { ::sqlite3_finalize(statement); }
};

Error failure(sqlite3* database) {
    return {ErrorKind::index, std::string("SQLite: ") + ::sqlite3_errmsg(database)};
}

/// A database file.
class Database {
  public:
    Database(const fs::path& file, int flags) {
        sqlite3* opened = nullptr;
        const int code = ::sqlite3_open_v2(file.c_str(), &opened, flags, nullptr);
        handle_.reset(opened);
        if (code != SQLITE_OK) throw failure(opened);
    }

    sqlite3* get() const { return handle_.get(); }

    void run(const char* command) {
        if (::sqlite3_exec(get(), command, nullptr, nullptr, nullptr) != SQLITE_OK) throw failure(get());
    }

  private:
    std::unique_ptr<sqlite3, Closing> handle_;
};

/// A command with places for values, to be run again and again.
class Statement {
  public:
    Statement(const Database& database, const char* command) : database_(database.get()) {
        sqlite3_stmt* prepared = nullptr;
        if (::sqlite3_prepare_v2(database_, command, -1, &prepared, nullptr) != SQLITE_OK) {
            throw failure(database_);
        }
        handle_.reset(prepared);
    }

    /// `text` must live until the statement is reset.
    void bind(int place, const std::string& text) {
        check(::sqlite3_bind_text(handle_.get(), place, text.data(), static_cast<int>(text.size()),
                                  SQLITE_STATIC));
    }
    void bind(int place, std::size_t number) {
        check(::sqlite3_bind_int64(handle_.get(), place, static_cast<sqlite3_int64>(number)));
    }

    /// Moves to the next row; false when there is none.
    bool step() {
        const int code = ::sqlite3_step(handle_.get());
        if (code != SQLITE_ROW && code != SQLITE_DONE) throw failure(database_);
        return code == SQLITE_ROW;
    }

    void reset() { check(::sqlite3_reset(handle_.get())); }

    std::string text(int column) const {
        const void* bytes = ::sqlite3_column_blob(handle_.get(), column);
        const auto size = static_cast<std::size_t>(::sqlite3_column_bytes(handle_.get(), column));
        return bytes == nullptr ? std::string() : std::string(static_cast<const char*>(bytes), size);
    }
    double number(int column) const { return ::sqlite3_column_double(handle_.get(), column); }

  private:
    void check(int code) {
        if (code != SQLITE_OK) throw failure(database_);
    }

    sqlite3* database_;
    std::unique_ptr<sqlite3_stmt, Closing> handle_;
};

bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The words in FTS5's query language, which takes anything in double quotes for words.
std::string match_expression(std::string_view words, QueryForm form) {
    const char* const between = form == QueryForm::any   ? "\" OR \""
                                : form == QueryForm::all ? "\" AND \""
                                                         : " ";
    std::string expression;
    bool inside = false;
    for (const char c : words) {
        if (!is_letter(c)) {
            inside = false;
            continue;
        }
        if (!inside && !expression.empty()) expression += between;
        expression += c;
        inside = true;
    }
    return '"' + expression + '"';
}

class OpenFts5 : public OpenPeer {
  public:
    explicit OpenFts5(const fs::path& file)
        : database_(file, SQLITE_OPEN_READONLY),
          ids_(database_, "select id from articles where articles match ? order by rank limit ?"),
          snippets_(database_,
                    "select id, snippet(articles, 1, '<b>', '</b>', '...', 40) from articles "
                    "where articles match ? order by rank limit ?") {
        database_.run("pragma cache_size = -400000");
        database_.run("pragma mmap_size = 2000000000");
    }

    std::uint64_t documents() override {
        Statement count(database_, "select count(*) from articles");
        count.step();
        return static_cast<std::uint64_t>(count.number(0));
    }

    PeerAnswer answer(const std::string& words, QueryForm form, PeerContent content,
                      std::size_t limit) override {
        const std::string expression = match_expression(words, form);
        Statement& query = content == PeerContent::ids ? ids_ : snippets_;
        query.bind(1, expression);
        query.bind(2, limit);
        PeerAnswer answer;
        while (query.step()) {
            answer.ids.push_back(query.text(0));
            if (content == PeerContent::ids) continue;
            if (query.text(1).find("<b>") != std::string::npos) ++answer.marked_snippets;
        }
        query.reset();
        return answer;
    }

  private:
    Database database_;
    // The rank itself is not read: FTS5 would go through the postings of every word once more for it.
    Statement ids_;
    Statement snippets_;
};

void make_index(PeerCorpus& corpus, const fs::path& file) {
    fs::remove(file);
    Database database(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    database.run("pragma journal_mode = off");
    database.run("pragma synchronous = off");
    database.run(
        "create virtual table articles using fts5(id unindexed, body, tokenize = 'unicode61 "
        "remove_diacritics "
        "2')");
    database.run("begin");
    Statement insert(database, "insert into articles values (?, ?)");
    for (PeerDocument document; corpus.next(document);) {
        insert.bind(1, document.id);
        insert.bind(2, document.body);
        insert.step();
        insert.reset();
    }
    database.run("commit");
}

std::unique_ptr<OpenPeer> open(const fs::path& file) {
    return std::make_unique<OpenFts5>(file);
}

}  // namespace
}  // namespace fundstelle

int main(int argc, char** argv) {
    using namespace fundstelle;
    return run_peer({"fts5_peer", make_index, open}, argc, argv);
}
