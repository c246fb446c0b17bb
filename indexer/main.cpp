#include <algorithm>
#include <cstdlib>
#include <exception>
#include <optional>
#include <signal.h>
#include <string>

#include "common/corpus/file_kind.hpp"
#include "common/error.hpp"
#include "common/json.hpp"
#include "common/output_file.hpp"
#include "common/report.hpp"
#include "common/store/fatal_signal.hpp"
#include "common/store/generations.hpp"
#include "common/store/recovery.hpp"
#include "common/text/printable.hpp"
#include "common/version.hpp"
#include "indexer/build.hpp"
#include "indexer/inquiry.hpp"
#include "indexer/options.hpp"
#include "indexer/stop_signal.hpp"
#include "indexer/update.hpp"

namespace fundstelle {
namespace {

constexpr int exit_complete = 0;
constexpr int exit_incomplete = 1;
constexpr int exit_error = 2;
constexpr int exit_busy = 3;

constexpr std::size_t skipped_shown = 50;

void print_places(const char* what, const std::vector<Skipped>& places) {
    for (std::size_t i = 0; i < std::min(places.size(), skipped_shown); ++i) {
        print_message("indexer", what + places[i].place + ": " + places[i].reason);
    }
    if (places.size() > skipped_shown) {
        print_message("indexer", "... and " + grouped(places.size() - skipped_shown) + " more");
    }
}

std::string words_text(const WordsUsed& words) {
    if (words.count == 0) return "not split: the corpus has too few words to learn from";
    return "split by " + grouped(words.count) + " words of " + printable(words.origin);
}

/// A line on what was cut; none where nothing was.
std::string cut_text(const CutCounts& cut) {
    if (cut.documents == 0) return {};
    return "\nlitter    " + shown_bytes(cut.bytes) + " cut from the search of " +
           counted(cut.documents, "document");
}

/// What was passed over; nothing where nothing was.
std::string other_files_text(const OtherFiles& files) {
    return files.count() == 0 ? std::string() : " (and passed over " + printable(files.shown()) + ")";
}

std::string summary_text(const IndexerOptions& options, const BuildSummary& summary) {
    const double rate = static_cast<double>(summary.bytes) / 1e6 / std::max(summary.seconds, 1e-3);
    const bool again = options.task == IndexerTask::reanalyze;
    std::string text = "indexed   " + counted(summary.documents, "document") + " from " +
                       (again ? "the former index, " : "") + shown_bytes(summary.bytes);
    if (!again) text += "\nskipped   " + grouped(summary.skipped.size());
    text += other_files_text(summary.ignored_files);
    if (summary.left_out != 0)
        text += "\nleft out  " + grouped(summary.left_out) + " (files and folders, by patterns)";
    text += cut_text(summary.cut);
    text += "\ncompounds " +
            (summary.steps.has(AnalysisStep::compounds) ? words_text(summary.words) : "not split");
    if (summary.former_words && *summary.former_words != summary.words) {
        text += "\nformerly  " + words_text(*summary.former_words);
    }
    const std::string without = left_out(summary.steps);
    if (!without.empty()) text += "\nwithout   " + without;
    if (!summary.fault_of_bulk_writing.empty()) {
        text += "\nwriting   through Xapian, which takes longer: " + printable(summary.fault_of_bulk_writing);
    }
    text += "\ntime      " + decimal(summary.seconds, 2) + " s, " + decimal(rate, 1) + " MB/s\ndatabase  " +
            printable(options.database.string()) + ", " + shown_bytes(summary.database_bytes) + "\n";
    return text;
}

std::string update_text(const IndexerOptions& options, const UpdateSummary& summary) {
    const UpdateCounts& counts = summary.counts;
    std::string text = "updated   " + counted(counts.added, "document") + " added, " +
                       grouped(counts.replaced) + " replaced, " + grouped(counts.removed) + " removed, " +
                       grouped(summary.unchanged) + " unchanged";
    if (!summary.published) text += ": nothing to do";
    if (options.task != IndexerTask::remove) text += "\nskipped   " + grouped(summary.skipped.size());
    text += other_files_text(summary.ignored_files);
    if (summary.left_out != 0)
        text += "\nleft out  " + grouped(summary.left_out) + " (files and folders, by patterns)";
    return text + cut_text(summary.cut) + "\ntime      " + decimal(summary.seconds, 2) + " s\ndatabase  " +
           printable(options.database.string()) + ", " + shown_bytes(summary.database_bytes) + "\n";
}

/// The file that lists what was skipped, made before the work, which need not be done where it cannot be.
class SkippedList {
  public:
    explicit SkippedList(const IndexerOptions& options) {
        if (options.skipped_list) file_.emplace(*options.skipped_list);
    }

    /// Writes all places as JSON lines.
    void write(const std::vector<Skipped>& places) {
        if (!file_) return;
        for (const Skipped& skipped : places) {
            file_->append(json_line("{\"place\":" + json_string(skipped.place) +
                                    ",\"reason\":" + json_string(skipped.reason) + "}"));
        }
        file_->close();
    }

  private:
    std::optional<OutputFile> file_;
};

/// Tells what was done; the exit code.
int tell(const IndexerOptions& options, const std::vector<Skipped>& skipped, SkippedList& list,
         const std::string& summary) {
    bool told = true;
    try {
        list.write(skipped);
        if (!options.quiet) write_output(summary);
    } catch (const Error& error) {
        print_message("indexer", error.message() + "; the index is published all the same");
        told = false;
    }
    return skipped.empty() && told ? exit_complete : exit_incomplete;
}

int run_update(const IndexerOptions& options, SkippedList& list, StopSignal& stop) {
    const UpdateSummary summary =
        options.task == IndexerTask::remove ? remove_documents(options, stop) : update_index(options, stop);
    print_places("skipped ", summary.skipped);
    if (!options.quiet) print_places("note: ", summary.warnings);
    return tell(options, summary.skipped, list, update_text(options, summary));
}

/// Sees to it that an index has a current generation where it holds a complete one.
void recover(const IndexerOptions& options) {
    const auto generation = recover_current(options.database);
    if (!generation || options.quiet) return;
    print_message("indexer", "note: the index " + options.database.string() + " did not say that " +
                                 generation->filename().string() +
                                 ", which is complete, is current; now it does");
}

int run(const IndexerOptions& options) {
    const bool changes_index = options.task == IndexerTask::update || options.task == IndexerTask::remove ||
                               options.task == IndexerTask::reanalyze;
    if (changes_index) recover(options);
    const bool exists = current_number(options.database).has_value();
    if (exists && options.task != IndexerTask::build) {
        explain_fatal_signals("indexer", options.database,
                              options.task == IndexerTask::check
                                  ? "build it anew: indexer --rebuild DATABASE PATH..."
                                  : "check it: indexer --check " + options.database.string());
    }
    if (options.task == IndexerTask::info) return run_info(options);
    if (options.task == IndexerTask::check) return run_check(options);
    StopSignal stop;
    SkippedList list(options);
    const bool changes =
        options.task == IndexerTask::remove || (options.task == IndexerTask::update && exists);
    if (changes) return run_update(options, list, stop);
    const BuildSummary summary =
        options.task == IndexerTask::reanalyze ? reanalyze_index(options, stop) : build_index(options, stop);
    print_places("skipped ", summary.skipped);
    if (!options.quiet) print_places("note: ", summary.warnings);
    if (!summary.published) {
        list.write(summary.skipped);
        throw Error(ErrorKind::input, "found no text to index; nothing was published",
                    std::string("name folders with files of these formats: ") + known_endings);
    }
    return tell(options, summary.skipped, list, summary_text(options, summary));
}

/// Of what std::terminate was called for.
std::string reason_of_end() {
    try {
        if (const auto error = std::current_exception()) std::rethrow_exception(error);
    } catch (const std::exception& error) {
        return std::string(": ") + error.what();
    } catch (...) {
        return " in a library";
    }
    return {};
}

/// Xapian ends so where writing fails while it clears up after another failure, as on a full disk. What was
/// not published stays beside the index until the next run.
[[noreturn]] void end_unexpectedly() {
    print_message("indexer",
                  "unexpected error" + reason_of_end() +
                      "; the index is as it was. Is the disk full? Free some space and run the same "
                      "command again: it clears away what was left");
    std::_Exit(exit_error);
}

}  // namespace
}  // namespace fundstelle

int main(int argc, char** argv) {
    using namespace fundstelle;
    // A reader that goes away must not end a build; what cannot be written is reported where it is written.
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);  // a limit on the size of files is told like a full disk
    std::set_terminate(end_unexpectedly);
    try {
        const IndexerOptions options = parse_indexer_options(argc, argv);
        if (options.help) {
            write_output(indexer_help());
        } else if (options.version) {
            write_output("indexer (Fundstelle) " + std::string(version()) + "\n");
        } else {
            return run(options);
        }
        return exit_complete;
    } catch (const Error& error) {
        print_error("indexer", error);
        return error.kind() == ErrorKind::busy ? exit_busy : exit_error;
    } catch (const std::exception& error) {
        print_message("indexer", std::string("unexpected error: ") + error.what());
        return exit_error;
    }
}
