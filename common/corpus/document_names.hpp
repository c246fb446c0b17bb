#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace fundstelle {

/// Where a document stands.
struct DocumentPlace {
    std::string root;  ///< absolute, bytes as the file system has them; `-` of standard input
    std::string file;  ///< path below it, as utf8_name writes it; of an archive with that of the entry
    std::string part;  ///< the same with the line or number in it: the id of what states none
};

/// What a document that has the id `id` may be called where others have that id, the first that is free to
/// count: the id, that behind its file (`b.csv/17`), its place (`b.csv:3`), and both with more and more
/// of the folders above its root (`2022/b.csv/17`). Valid UTF-8 as far as `place.file` is; no name twice.
std::vector<std::string> document_names(const std::string& id, const DocumentPlace& place);

/// Finds a name for every document.
class FreeNames {
  public:
    /// The first of its document_names that is not taken, as `is_taken` says. Where all are, as entries of
    /// one name in an archive may have it, the last one counted on (`~2`), of the articles on standard input
    /// its place (`stdin:7`).
    std::string find(const std::string& id, const DocumentPlace& place,
                     const std::function<bool(const std::string&)>& is_taken);

  private:
    std::unordered_map<std::string, std::uint64_t> last_;  ///< number by what was counted on
};

}  // namespace fundstelle
