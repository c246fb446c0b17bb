#include "indexer/update.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "common/corpus/article_hash.hpp"
#include "common/corpus/corpus_reader.hpp"
#include "common/corpus/standard_input.hpp"
#include "common/error.hpp"
#include "common/report.hpp"
#include "common/store/build_lock.hpp"
#include "common/store/generations.hpp"
#include "common/store/index_builder.hpp"
#include "common/store/index_reader.hpp"
#include "common/store/index_updater.hpp"
#include "common/store/manifest.hpp"
#include "common/text/analyzer.hpp"
#include "indexer/cleaning.hpp"
#include "indexer/corpus_scan.hpp"
#include "indexer/intake.hpp"
#include "indexer/listed_files.hpp"
#include "indexer/low_half.hpp"
#include "indexer/overlaps.hpp"
#include "indexer/pending_puts.hpp"
#include "indexer/progress.hpp"
#include "indexer/repeated_ids.hpp"
#include "indexer/same_options.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// Where more than one in so many documents changes, a whole new generation is written: changing a document
/// in place takes some 3.5 times as long (of laws, Xapian 1.4.22).
constexpr std::uint64_t documents_for_a_change = 4;

/// So many changes are written in place in any case.
constexpr std::uint64_t few_changes = 16;

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// An index of which an update is to be made, with the lock on it.
struct Former {
    explicit Former(const fs::path& folder) : lock(folder), index(folder) {
        // Also where there is nothing to do, nothing is to be left of a run that was killed.
        remove_other_generations(folder);
        std::optional<KnownFiles> known = read_known_files(current_generation(folder));
        if (!known) {
            throw Error(ErrorKind::index,
                        "the index " + folder.string() + " does not tell which files it was made of",
                        "build it anew: indexer --rebuild DATABASE PATH...");
        }
        files = std::move(*known);
    }

    BuildLock lock;
    IndexReader index;
    KnownFiles files;
};

/// A root as the user named it.
std::string shown_root(const IndexerOptions& options, const KnownRoot& root) {
    for (const fs::path& path : options.paths) {
        if (known_path_of(path) == root.path) return path.string();
    }
    return root.path;
}

void require_loss_allowed(const IndexerOptions& options, const CorpusScan& scan, const KnownRoot& root,
                          const UpdatePlan& plan) {
    const std::uint64_t held = held_documents(root);
    const std::uint64_t lost = lost_documents(root, plan);
    if (options.removal == Removal::any || 2 * lost <= held) return;
    const bool missing = std::find(scan.missing.begin(), scan.missing.end(), root.path) != scan.missing.end();
    const bool empty = std::none_of(scan.listed.begin(), scan.listed.end(),
                                    [&](const CorpusFile& file) { return file.root == root.path; });
    const std::string what = missing ? " is not there" : " holds no texts any more";
    throw Error(ErrorKind::input,
                shown_root(options, root) + (missing || empty ? what + ": the index" : "") + " would lose " +
                    grouped(lost) + " of " + counted(held, "document") + "; nothing was changed",
                "if these are gone on purpose or have other names now, say --allow-removal");
}

/// The files that hold what is to be written, in the order of reading.
FileList files_to_read(const std::vector<CorpusFile>& listed, const UpdatePlan& plan) {
    std::unordered_set<std::string> wanted;
    for (const auto& [id, place] : plan.puts) {
        const KnownRoot& root = plan.files[place.root];
        wanted.insert(root.path + '\0' + root.files[place.file].path);
    }
    FileList list;
    for (const CorpusFile& file : listed) {
        if (wanted.erase(file.root + '\0' + file.id) == 0) continue;
        list.files.push_back(file);
        list.bytes += file.bytes;
    }
    return list;
}

/// Reads what is to be written, cuts its litter as that of `former` was cut and hands it to `put`. What is
/// not there any more, or not as it was, is noted in `plan` and is read again next time; the former is
/// returned.
std::vector<std::string> write_puts(const IndexerOptions& options, const CorpusScan& scan, UpdatePlan& plan,
                                    const IndexReader& former, const std::function<void(Article&&)>& put,
                                    UpdateSummary& summary) {
    Cleaning cleaning(options, former.boilerplate());
    CorpusReader reader(files_to_read(scan.listed, plan), options.build.limits, scan.intake);
    Progress progress(options.quiet ? ProgressDisplay::none : ProgressDisplay::on_terminal);
    const auto all = static_cast<double>(plan.puts.size());
    PendingPuts pending(plan);
    std::uint64_t written = 0;
    for (Article article; reader.next(article);) {
        const Hash128 hash = hash_of(article);
        const auto name = pending.take(reader.files()[reader.origin().file], hash);
        if (!name) continue;
        const KnownPlace place = plan.puts.at(*name);
        KnownFile& file = plan.files[place.root].files[place.file];
        if (hash != file.documents[place.document].hash) file.modified = 0;
        file.documents[place.document].hash = hash;
        plan.puts.erase(*name);
        cleaning.clean(article, reader.shown(reader.origin()));
        article.id = *name;
        put(std::move(article));
        ++written;
        progress.update(written, reader.bytes_read(), static_cast<double>(written) / all);
    }
    cleaning.finish();
    summary.cut = cleaning.summary();
    std::vector<std::string> lost;
    for (const auto& [id, place] : plan.puts) {
        KnownFile& file = plan.files[place.root].files[place.file];
        file.modified = 0;
        file.documents[place.document].state = KnownState::other;
        lost.push_back(id);
        summary.skipped.push_back(
            {plan.files[place.root].path + ": " + file.path, "changed while it was read; run indexer again"});
    }
    return lost;
}

void tell_stopped() {
    Progress::clear_line();
    print_message("indexer", "stopped: nothing was published, the former index is unchanged");
}

/// What a signal or an error leaves unpublished goes.
template <typename Writer>
class Unpublished {
  public:
    Unpublished(Writer& writer, StopSignal& stop)
        : stop_(stop), clear_up_(stop, [&writer] {
              if (writer.abandon()) tell_stopped();
          }) {}

    void publish(Writer& writer) {
        const auto held = stop_.hold();
        writer.publish();
    }

  private:
    StopSignal& stop_;
    StopSignal::ClearUp clear_up_;
};

/// Marks the documents that have `ids`, and what is the same in all it says: it would come in their place.
void mark_removed(const std::unordered_set<std::string>& ids, KnownFiles& files) {
    std::unordered_set<Hash128, LowHalf> removed;
    const auto mark = [&](KnownState state, const auto& is_meant) {
        for (KnownRoot& root : files) {
            for (KnownFile& file : root.files) {
                for (KnownDocument& document : file.documents) {
                    if (document.state != state || !is_meant(document)) continue;
                    document.state = KnownState::removed;
                    removed.insert(document.hash);
                }
            }
        }
    };
    mark(KnownState::held, [&](const KnownDocument& one) { return ids.count(one.id) != 0; });
    mark(KnownState::other, [&](const KnownDocument& one) { return removed.count(one.hash) != 0; });
}

void change_in_place(const IndexerOptions& options, const CorpusScan& scan, UpdatePlan& plan, Former& former,
                     StopSignal& stop, UpdateSummary& summary) {
    IndexUpdater updater(options.database, std::move(former.lock));
    Unpublished<IndexUpdater> unpublished(updater, stop);
    for (const std::string& id : plan.removals) updater.remove(id);
    const auto put = [&](Article&& article) { updater.put(std::move(article)); };
    for (const std::string& id : write_puts(options, scan, plan, former.index, put, summary))
        updater.remove(id);
    updater.finish(plan.files);
    unpublished.publish(updater);
}

void write_anew(const IndexerOptions& options, const CorpusScan& scan, UpdatePlan& plan, Former& former,
                StopSignal& stop, UpdateSummary& summary) {
    require_undamaged(options.database);
    BuildOptions build = options.build;
    build.built = former.index.built();
    build.signatures = former.index.has_stories() ? Signatures::made : Signatures::none;
    IndexBuilder builder(options.database, build, std::move(former.lock));
    Unpublished<IndexBuilder> unpublished(builder, stop);
    builder.start(former.index.analysis().lexicon, former.index.analysis().steps, former.index.boilerplate(),
                  former.index.language_source());
    std::unordered_set<std::string_view> gone(plan.removals.begin(), plan.removals.end());
    for (const auto& [id, place] : plan.puts) gone.insert(id);
    former.index.for_each_article([&](const Article& article) {
        if (gone.find(article.id) == gone.end()) builder.add(Article(article));
    });
    gone.clear();
    write_puts(
        options, scan, plan, former.index, [&](Article&& article) { builder.add(std::move(article)); },
        summary);
    builder.write_files(plan.files);
    builder.finish();
    unpublished.publish(builder);
}

}  // namespace

UpdateSummary update_index(const IndexerOptions& options, StopSignal& stop) {
    const Clock::time_point start = Clock::now();
    Former former(options.database);
    require_same_options(options, former.index);
    std::optional<StopSignal::ClearUp> until_written(std::in_place, stop, tell_stopped);
    Intake intake = intake_of(options);
    intake.language = former.index.language_source();
    if (!former.index.boilerplate()) intake.pages.scope = PageScope::whole_page;
    CorpusScan scan = scan_corpus(options, std::move(intake), former.files);
    const ListedFiles listed(scan);
    UpdatePlan plan = plan_update(former.files, scan.files,
                                  [&](const KnownRoot& root, const KnownFile& file, std::size_t document) {
                                      return listed.place(root, file, document);
                                  });
    until_written.reset();
    for (const KnownRoot& root : former.files) require_loss_allowed(options, scan, root, plan);
    UpdateSummary summary;
    const WordsUsed words = words_of(former.index.analysis());
    summary.words = words;
    summary.counts = plan.counts;
    const std::uint64_t documents = former.index.documents();
    summary.unchanged = documents - plan.counts.replaced - plan.counts.removed;
    summary.bytes = scan.bytes;
    summary.ignored_files = scan.ignored;
    summary.left_out = scan.left_out;
    summary.skipped = std::move(scan.skipped);
    summary.warnings = std::move(scan.warnings);
    repeated_ids(scan, plan).tell(summary.skipped, summary.warnings);
    read_repeated_again(plan.files);
    for (Skipped& note : notes_on_moved_roots(plan.files, scan.roots))
        summary.warnings.push_back(std::move(note));
    for (Skipped& note : notes_on_overlaps(plan.files, scan.roots))
        summary.warnings.push_back(std::move(note));
    const std::uint64_t changes = plan.counts.all();
    // Of a folder that was moved the same documents come from other files now: later runs must know. So they
    // must of what standard input gave that a file has too.
    if (changes != 0 || !have_same_owners(former.files, plan.files) ||
        input_documents(former.files) != input_documents(plan.files)) {
        const bool few = changes <= few_changes || changes * documents_for_a_change <= documents;
        const bool emptied = plan.counts.added == 0 && plan.counts.removed == documents;
        (few || emptied ? change_in_place : write_anew)(options, scan, plan, former, stop, summary);
        summary.published = true;
    }
    summary.seconds = seconds_since(start);
    summary.database_bytes = folder_bytes(options.database);
    return summary;
}

UpdateSummary remove_documents(const IndexerOptions& options, StopSignal& stop) {
    const Clock::time_point start = Clock::now();
    Former former(options.database);
    const std::unordered_set<std::string> ids(options.removals.begin(), options.removals.end());
    for (const std::string& id : options.removals) {
        if (former.index.article(id)) continue;
        throw Error(
            ErrorKind::input,
            "the index " + options.database.string() + " has no document " + id + "; nothing was changed",
            "an id is what stands below the title of a result");
    }
    mark_removed(ids, former.files);
    UpdateSummary summary;
    summary.words = words_of(former.index.analysis());
    summary.counts.removed = ids.size();
    summary.unchanged = former.index.documents() - ids.size();
    IndexUpdater updater(options.database, std::move(former.lock));
    Unpublished<IndexUpdater> unpublished(updater, stop);
    for (const std::string& id : ids) updater.remove(id);
    updater.finish(former.files);
    unpublished.publish(updater);
    summary.published = true;
    summary.seconds = seconds_since(start);
    summary.database_bytes = folder_bytes(options.database);
    return summary;
}

}  // namespace fundstelle
