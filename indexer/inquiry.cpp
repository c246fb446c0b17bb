#include "indexer/inquiry.hpp"

#include <algorithm>
#include <vector>

#include "common/json.hpp"
#include "common/report.hpp"
#include "common/store/index_check.hpp"
#include "common/text/printable.hpp"

namespace fundstelle {
namespace {

constexpr int exit_whole = 0;
constexpr int exit_damaged = 2;

constexpr std::size_t names_shown = 10;

std::string line(std::string_view label, const std::string& value) {
    std::string text(label);
    text.resize(std::max<std::size_t>(11, text.size() + 1), ' ');
    return text + value + "\n";
}

/// `AFP 12, NPA 3 and 5 more`.
std::string listed(const std::vector<NamedCount>& counts) {
    std::string text;
    for (std::size_t i = 0; i < std::min(counts.size(), names_shown); ++i)
        text += (i == 0 ? "" : ", ") + printable(counts[i].name) + " " + grouped(counts[i].count);
    if (counts.size() > names_shown) text += " and " + grouped(counts.size() - names_shown) + " more";
    return text.empty() ? "none told" : text;
}

std::string stories_text(const IndexInfo& info) {
    if (!info.stories) return "not looked for";
    return grouped(info.stories->stories) + " told by " + counted(info.stories->documents, "document");
}

std::string litter_text(const IndexInfo& info) {
    if (!info.litter_lines) return "kept";
    std::string cut = "cut";
    if (info.cut)
        cut = info.cut->documents == 0
                  ? "nothing to cut"
                  : shown_bytes(info.cut->bytes) + " cut from " + counted(info.cut->documents, "document");
    return cut + ", by what lines look like and by " + counted(*info.litter_lines, "line") + " learnt";
}

std::string as_text(const IndexInfo& info) {
    std::string text = line("documents", grouped(info.documents));
    text += line("terms", grouped(info.terms) + " different ones, of them " + grouped(info.spellings) +
                              " spellings of words");
    text += line("length", decimal(info.average_length, 1) + " terms on average");
    text += line("languages",
                 listed(info.languages) +
                     (info.language_source == LanguageSource::declared ? ", as documents declare" : ""));
    text += line("sources", listed(info.sources));
    text += line("dates", info.dated == 0 ? "none told"
                                          : info.first_date + " to " + info.last_date + ", of " +
                                                counted(info.dated, "document"));
    text += line("stories", stories_text(info));
    text += line("litter", litter_text(info));
    text += line("analysis", "version " + std::to_string(info.analysis_version) +
                                 (info.without.empty() ? "" : ", without " + printable(info.without)));
    text += line("compounds", info.words == 0 ? "not split"
                                              : "split by " + grouped(info.words) + " words of " +
                                                    printable(info.words_origin));
    text += line("built", info.built + " by version " + printable(info.program) + ", format " +
                              printable(info.format) + "; what was learnt is from then");
    if (!info.updated.empty()) text += line("updated", info.updated);
    for (std::size_t i = 0; i < info.files.size(); ++i)
        text += line(i == 0 ? "files" : "",
                     printable(info.files[i].name) + " " + shown_bytes(info.files[i].count));
    for (std::size_t i = 0; i < info.longest.size(); ++i)
        text += line(i == 0 ? "longest" : "",
                     printable(info.longest[i].name) + " " + counted(info.longest[i].count, "term"));
    return text;
}

/// Members of an object, or items of a list.
class JsonMembers {
  public:
    void string(std::string_view name, std::string_view value) {
        begin(name);
        text_ += json_string(value);
    }
    /// `value` as it stands: a number or another list or object.
    void plain(std::string_view name, std::string_view value) {
        begin(name);
        text_ += value;
    }
    void counts(std::string_view name, std::string_view key, std::string_view unit,
                const std::vector<NamedCount>& counts) {
        std::string list = "[";
        for (const NamedCount& one : counts) {
            JsonMembers item;
            item.string(key, one.name);
            item.plain(unit, std::to_string(one.count));
            list += (list.size() == 1 ? "" : ",") + item.object();
        }
        plain(name, list + "]");
    }
    std::string object() const { return "{" + text_ + "}"; }

  private:
    void begin(std::string_view name) {
        if (!text_.empty()) text_ += ',';
        text_ += json_string(name);
        text_ += ':';
    }

    std::string text_;
};

std::string as_json(const IndexInfo& info) {
    JsonMembers members;
    members.plain("documents", std::to_string(info.documents));
    members.plain("terms", std::to_string(info.terms));
    members.plain("spellings", std::to_string(info.spellings));
    members.plain("average_length", decimal(info.average_length, 3));
    members.counts("languages", "language", "documents", info.languages);
    members.string("languages_from",
                   info.language_source == LanguageSource::declared ? "documents" : "texts");
    members.counts("sources", "source", "documents", info.sources);
    members.string("first_date", info.first_date);
    members.string("last_date", info.last_date);
    members.plain("dated", std::to_string(info.dated));
    members.plain("stories", info.stories ? std::to_string(info.stories->stories) : "null");
    members.plain("in_stories", info.stories ? std::to_string(info.stories->documents) : "null");
    members.plain("litter_lines", info.litter_lines ? std::to_string(*info.litter_lines) : "null");
    members.plain("cut_documents", info.cut ? std::to_string(info.cut->documents) : "null");
    members.plain("cut_bytes", info.cut ? std::to_string(info.cut->bytes) : "null");
    members.plain("analysis_version", std::to_string(info.analysis_version));
    members.string("without", info.without);
    members.plain("words", std::to_string(info.words));
    members.string("words_origin", info.words_origin);
    members.string("format", info.format);
    members.string("program", info.program);
    members.string("built", info.built);
    members.string("updated", info.updated);
    members.string("generation", info.generation);
    members.counts("files", "file", "bytes", info.files);
    members.counts("longest", "id", "terms", info.longest);
    return json_line(members.object());
}

}  // namespace

std::string info_text(const IndexInfo& info, InfoFormat format) {
    return format == InfoFormat::json ? as_json(info) : as_text(info);
}

int run_info(const IndexerOptions& options) {
    write_output(info_text(index_info(options.database), options.info_format));
    return exit_whole;
}

int run_check(const IndexerOptions& options) {
    const std::vector<std::string> faults = check_index(options.database);
    const std::string name = printable(options.database.string());
    if (faults.empty()) {
        if (!options.quiet) write_output("the index " + name + " is whole\n");
        return exit_whole;
    }
    for (const std::string& fault : faults) print_message("indexer", fault);
    print_error("indexer", Error(ErrorKind::index, "the index " + options.database.string() + " is damaged",
                                 "build it anew: indexer --rebuild DATABASE PATH..."));
    return exit_damaged;
}

}  // namespace fundstelle
