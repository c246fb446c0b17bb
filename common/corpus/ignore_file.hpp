#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/path_pattern.hpp"

namespace fundstelle {

/// The name of the files that say what of their folder is not to be read.
inline constexpr const char* ignore_file_name = ".fundstelleignore";

/// What the ignore files of the folders on the way to a path leave out. The deepest file that says something
/// of the path decides, in it the last line that does.
class IgnoreRules {
  public:
    /// Enters the folder `path` (relative to the root, empty for the root), whose ignore file holds
    /// `content`: a pattern a line (see PathPattern); `!` before one takes back what was left out; `#` begins
    /// a comment, and `\` before one of these signs is left away.
    void enter(std::string_view path, std::string_view content);
    /// Leaves the folder that was entered last.
    void leave();

    /// Whether `path`, relative to the root, is left out itself; that of its folders was asked for before.
    bool leave_out(std::string_view path, PathKind kind) const;

  private:
    struct Rule {
        PathPattern pattern;
        bool takes_back = false;
    };
    struct Folder {
        std::size_t path_bytes = 0;  ///< of the folder and the / behind it
        std::vector<Rule> rules;
    };

    std::vector<Folder> folders_;
};

}  // namespace fundstelle
