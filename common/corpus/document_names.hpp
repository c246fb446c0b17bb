#pragma once
#include <string>
#include <vector>

namespace fundstelle {

/// Where a document stands.
struct DocumentPlace {
    std::string root;  ///< absolute, bytes as the file system has them; `-` of standard input
    std::string file;  ///< path below it, as utf8_name writes it; of an archive with that of the entry
    std::string part;  ///< the same with the line or number in it: the id of what states none
};

/// What a document that has the id `id` may be called where others have that id, the first that is free to
/// count: the id, that behind its file (`b.csv/17`), its place (`b.csv:3`), and the same with more and more
/// of the folders above its root (`2022/b.csv/17`). Valid UTF-8 as far as `place.file` is; no name twice.
std::vector<std::string> document_names(const std::string& id, const DocumentPlace& place);

}  // namespace fundstelle
