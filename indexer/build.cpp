#include "indexer/build.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "common/corpus/article_hash.hpp"
#include "common/corpus/corpus_lexicon.hpp"
#include "common/corpus/corpus_reader.hpp"
#include "common/error.hpp"
#include "common/report.hpp"
#include "common/store/generations.hpp"
#include "common/store/index_builder.hpp"
#include "common/store/index_reader.hpp"
#include "common/store/manifest.hpp"
#include "common/text/analyzer.hpp"
#include "indexer/cleaning.hpp"
#include "indexer/corpus_scan.hpp"
#include "indexer/file_notes.hpp"
#include "indexer/intake.hpp"
#include "indexer/overlaps.hpp"
#include "indexer/progress.hpp"
#include "indexer/repeated_ids.hpp"
#include "indexer/seen_ids.hpp"
#include "indexer/word_lists.hpp"

namespace fundstelle {
namespace {

ProgressDisplay display_for(const IndexerOptions& options) {
    return options.quiet ? ProgressDisplay::none : ProgressDisplay::on_terminal;
}

/// Read while the lock is held: a former index is the one that is analysed anew.
AnalysisSteps steps_for(const IndexerOptions& options) {
    if (options.steps) return *options.steps;
    if (options.task != IndexerTask::reanalyze) return {};
    return IndexReader(options.database).analysis().steps;
}

/// The same: what was told of texts stays.
LanguageSource languages_for(const IndexerOptions& options) {
    if (options.task != IndexerTask::reanalyze) return options.language_source;
    return IndexReader(options.database).language_source();
}

double share(std::uint64_t done, std::uint64_t all) {
    return all == 0 ? 0 : static_cast<double>(done) / static_cast<double>(all);
}

/// Calls `take` with every article below the roots of `reader`, and what it is called, but for those that
/// were there before; `note` is called with what becomes of each.
RepeatedIds for_each_new_article(CorpusReader& reader,
                                 const std::function<void(Article&&, const std::string& name)>& take,
                                 const std::function<void(KnownDocument&&)>& note) {
    SeenIds seen;
    RepeatedIds repeated;
    for (Article article; reader.next(article);) {
        const Hash128 content = hash_of(article);
        const Admission admission = seen.admit(article, content, reader);
        const bool is_named_anew = admission.name != article.id;
        if (!admission.is_new || is_named_anew) {
            const Origin origin = reader.origin();
            const std::string& file = reader.files()[origin.file].shown;
            repeated.add({file, reader.shown(origin), article.id, reader.shown(admission.first),
                          is_named_anew ? admission.name : std::string()});
        }
        note({admission.name, content, admission.is_new ? KnownState::held : KnownState::other});
        if (admission.is_new) take(std::move(article), admission.name);
    }
    return repeated;
}

/// A generation in the making, which goes when a signal ends the run or an error leaves it unpublished.
class Build {
  public:
    /// A folder in which nothing can be built is told before the words, which may take long, are read.
    Build(const IndexerOptions& options, const Intake& intake, const ForEachArticle& corpus, StopSignal& stop)
        : builder_(options.database, options.build), stop_(stop), clear_up_(stop, [this] { abandon(); }) {
        cleaning_.emplace(options, intake);
        builder_.start(lexicon_for(options, corpus, options.build.limits), steps_for(options),
                       cleaning_->model(), languages_for(options));
    }

    WordsUsed words() const { return words_of(builder_.analysis()); }
    const AnalysisSteps& steps() const { return builder_.analysis().steps; }
    const std::string& fault_of_bulk_writing() const { return builder_.fault_of_bulk_writing(); }
    std::uint64_t documents() const { return builder_.documents(); }
    double seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }

    const CutCounts& cut() const { return cleaning_->summary(); }

    /// `place` tells a person where the article stands, which is called `name` in the index.
    void add(Article&& article, const std::string& place, const std::string& name) {
        cleaning_->clean(article, place);
        article.id = name;
        builder_.add(std::move(article));
    }
    void write_files(const KnownFiles& files) { builder_.write_files(files); }

    void publish() {
        cleaning_->finish();
        builder_.finish();
        const auto held = stop_.hold();
        builder_.publish();
    }

  private:
    using Clock = std::chrono::steady_clock;

    void abandon() {
        Progress::clear_line();
        if (!builder_.abandon()) return;
        print_message("indexer", "stopped: nothing was published, a former index is unchanged");
    }

    Clock::time_point start_ = Clock::now();
    IndexBuilder builder_;
    std::optional<Cleaning> cleaning_;
    StopSignal& stop_;
    StopSignal::ClearUp clear_up_;
};

}  // namespace

WordsUsed words_of(const AnalysisSettings& settings) {
    if (!settings.lexicon) return {};
    return {settings.lexicon->words(), std::string(settings.lexicon->origin())};
}

BuildSummary build_index(const IndexerOptions& options, StopSignal& stop) {
    const Intake intake = intake_of(options);
    // What is learnt before needs no languages; what is skipped is told when it is read again.
    Intake texts = intake;
    texts.language = LanguageSource::declared;
    texts.pages.left_out = LeftOutParts::dropped;
    const auto read_all = [&](const auto& take) {
        CorpusReader reader(options.paths, options.build.limits, texts);
        for_each_new_article(
            reader, [&](Article&& article, const std::string&) { take(std::move(article)); },
            [](KnownDocument&&) {});
    };
    Build build(options, texts, read_all, stop);
    BuildSummary summary;
    summary.words = build.words();
    summary.steps = build.steps();
    summary.fault_of_bulk_writing = build.fault_of_bulk_writing();
    {
        CorpusReader reader(options.paths, options.build.limits, intake);
        Progress progress(display_for(options));
        const auto take = [&](Article&& article, const std::string& name) {
            progress.update(build.documents(), reader.bytes_read(),
                            share(reader.bytes_read(), reader.bytes_total()));
            build.add(std::move(article), reader.shown(reader.origin()), name);
        };
        FileNotes notes(reader);
        const RepeatedIds repeated = for_each_new_article(
            reader, take, [&](KnownDocument&& document) { notes.add(std::move(document)); });
        summary.documents = build.documents();
        summary.cut = build.cut();
        const KnownFiles files = known_files_of(reader.files(), notes.finish());
        if (summary.documents != 0) {
            build.write_files(files);
            build.publish();
            summary.published = true;
        }
        summary.bytes = reader.bytes_read();
        summary.ignored_files = reader.ignored_files();
        summary.left_out = reader.left_out();
        summary.skipped = reader.skipped();
        summary.warnings = notes_on_overlaps(files, known_paths_of(options.paths));
        repeated.tell(summary.skipped, summary.warnings);
        summary.warnings.insert(summary.warnings.end(), reader.warnings().begin(), reader.warnings().end());
    }
    summary.seconds = build.seconds();
    if (summary.published) summary.database_bytes = folder_bytes(options.database);
    return summary;
}

BuildSummary reanalyze_index(const IndexerOptions& options, StopSignal& stop) {
    // An index that is not there must not be made, and one that cannot be read needs no lock.
    static_cast<void>(IndexReader(options.database));
    const auto read_all = [&](const auto& take) { IndexReader(options.database).for_each_article(take); };
    Build build(options, {}, read_all, stop);
    // Until the lock was held another build may have published a newer generation.
    const IndexReader former(options.database);
    require_undamaged(options.database);
    BuildSummary summary;
    summary.words = build.words();
    summary.steps = build.steps();
    summary.fault_of_bulk_writing = build.fault_of_bulk_writing();
    summary.former_words = words_of(former.analysis());
    {
        Progress progress(display_for(options));
        former.for_each_article([&](const Article& article) {
            summary.bytes += article.text.size();
            const std::string place = article.id;
            build.add(Article(article), place, place);
            progress.update(build.documents(), summary.bytes, share(build.documents(), former.documents()));
        });
        summary.documents = build.documents();
        summary.cut = build.cut();
        if (summary.documents == 0 || summary.documents != former.documents()) {
            throw Error(ErrorKind::index,
                        "the index " + options.database.string() + " is damaged: it has " +
                            counted(former.documents(), "document") + " and gave " +
                            grouped(summary.documents),
                        "build it anew: indexer --rebuild DATABASE PATH...");
        }
        if (const auto files = read_known_files(current_generation(options.database)))
            build.write_files(*files);
        build.publish();
        summary.published = true;
    }
    summary.seconds = build.seconds();
    summary.database_bytes = folder_bytes(options.database);
    return summary;
}

}  // namespace fundstelle
