#include "indexer/build.hpp"

#include "common/corpus/corpus_reader.hpp"
#include "common/limits.hpp"
#include "common/report.hpp"
#include "common/store/generations.hpp"
#include "common/store/index_builder.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/utf8.hpp"
#include "indexer/progress.hpp"
#include "indexer/seen_ids.hpp"
#include "indexer/word_lists.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t shown_id_bytes = 100;

}  // namespace

BuildSummary build_index(const IndexerOptions& options, StopSignal& stop) {
    const Limits limits;
    Analyzer analyzer(lexicon_for(options), limits);
    IndexBuilder builder(options.database, analyzer.settings(), limits);
    const StopSignal::ClearUp clear_up(stop, [&] {
        Progress::clear_line();
        if (builder.abandon())
            print_message("indexer", "stopped: nothing was published, a former index is unchanged");
    });

    BuildSummary summary;
    const Lexicon& lexicon = *analyzer.settings().lexicon;
    summary.words = lexicon.words();
    summary.words_origin = lexicon.origin();
    {
        CorpusReader reader(options.paths, limits);
        Progress progress(options.quiet ? ProgressDisplay::none : ProgressDisplay::on_terminal,
                          reader.bytes_total());
        SeenIds seen;
        std::vector<Skipped> repeated;
        for (Article article; reader.next(article);) {
            progress.update(builder.documents(), reader.bytes_read());
            if (const auto first = seen.insert(article.id, reader.origin())) {
                repeated.push_back({reader.shown(reader.origin()),
                                    "has the id " + std::string(cut_utf8(article.id, shown_id_bytes)) +
                                        " of " + reader.shown(*first) + ", which is in the index already"});
                continue;
            }
            builder.add(article, analyzer);
        }
        if (builder.documents() != 0) {
            builder.finish();
            const auto held = stop.hold();
            builder.publish();
            summary.published = true;
        }
        summary.documents = builder.documents();
        summary.bytes = reader.bytes_read();
        summary.ignored_files = reader.ignored_files();
        summary.skipped = reader.skipped();
        summary.skipped.insert(summary.skipped.end(), repeated.begin(), repeated.end());
        summary.warnings = reader.warnings();
        summary.seconds = progress.seconds();
    }
    if (summary.published) summary.database_bytes = folder_bytes(options.database);
    return summary;
}

}  // namespace fundstelle
