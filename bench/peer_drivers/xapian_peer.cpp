// Xapian as its guide "Getting started" shows it, with its German stemmer and nothing changed.

#include <xapian.h>

#include "bench/peer_drivers/peer.hpp"
#include "common/error.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr Xapian::valueno id_slot = 0;
constexpr const char* language = "german";
constexpr std::size_t snippet_bytes = 300;

/// Runs `work`, turning what Xapian throws, which is no std::exception, into Error.
template <typename Work>
auto guarded(Work&& work) {
    try {
        return work();
    } catch (const Xapian::Error& error) {
        throw Error(ErrorKind::index, error.get_description());
    }
}

class OpenXapian : public OpenPeer {
  public:
    explicit OpenXapian(const fs::path& folder)
        : database_(folder.string()), enquire_(database_), stemmer_(language) {
        parser_.set_stemmer(stemmer_);
        parser_.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
        parser_.set_database(database_);
    }

    std::uint64_t documents() override {
        return guarded([&] { return database_.get_doccount(); });
    }

    PeerAnswer answer(const std::string& words, QueryForm form, PeerContent content,
                      std::size_t limit) override {
        return guarded([&] { return answered(words, form, content, limit); });
    }

  private:
    PeerAnswer answered(const std::string& words, QueryForm form, PeerContent content, std::size_t limit) {
        parser_.set_default_op(form == QueryForm::all ? Xapian::Query::OP_AND : Xapian::Query::OP_OR);
        enquire_.set_query(parser_.parse_query(form == QueryForm::phrase ? in_form(words, form) : words));
        const Xapian::MSet found = enquire_.get_mset(0, static_cast<Xapian::doccount>(limit));
        PeerAnswer answer;
        for (auto match = found.begin(); match != found.end(); ++match) {
            const Xapian::Document document = match.get_document();
            answer.ids.push_back(document.get_value(id_slot));
            if (content == PeerContent::ids) continue;
            const std::string snippet = found.snippet(document.get_data(), snippet_bytes, stemmer_);
            if (snippet.find("<b>") != std::string::npos) ++answer.marked_snippets;
        }
        return answer;
    }

    Xapian::Database database_;
    Xapian::Enquire enquire_;
    Xapian::Stem stemmer_;
    Xapian::QueryParser parser_;
};

void make_index(PeerCorpus& corpus, const fs::path& folder) {
    guarded([&] {
        Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE_OR_OVERWRITE);
        Xapian::TermGenerator generator;
        generator.set_stemmer(Xapian::Stem(language));
        for (PeerDocument read; corpus.next(read);) {
            Xapian::Document document;
            generator.set_document(document);
            generator.index_text(read.body);
            document.add_value(id_slot, read.id);
            document.set_data(read.body);
            database.add_document(document);
        }
        database.commit();
    });
}

std::unique_ptr<OpenPeer> open(const fs::path& folder) {
    return guarded([&] { return std::make_unique<OpenXapian>(folder); });
}

}  // namespace
}  // namespace fundstelle

int main(int argc, char** argv) {
    using namespace fundstelle;
    return run_peer({"xapian_peer", make_index, open}, argc, argv);
}
