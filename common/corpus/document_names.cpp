#include "common/corpus/document_names.hpp"

#include <algorithm>

#include "common/corpus/file_list.hpp"
#include "common/corpus/standard_input.hpp"

namespace fundstelle {

std::vector<std::string> document_names(const std::string& id, const DocumentPlace& place) {
    std::vector<std::string> names = {id};
    const auto add = [&](std::string name) {
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    };
    const bool is_stated = id != place.part;
    const bool is_whole_file = place.part == place.file;
    const std::string below = is_stated && !is_whole_file ? place.file + '/' + id : place.part;
    add(below);
    add(place.part);
    if (place.root == standard_input_root) return names;
    std::string above = utf8_name(place.root);
    // A root that is a file has its name twice.
    const std::string own = '/' + place.file.substr(0, place.file.find('/'));
    if (above == "/") above.clear();
    if (above.ends_with(own)) above.resize(above.size() - own.size());
    for (std::size_t at = above.size(); at != 0 && at != std::string::npos;) {
        at = above.rfind('/', at - 1);
        if (at == std::string::npos) break;
        add(above.substr(at + 1) + '/' + below);
        add(above.substr(at + 1) + '/' + place.part);
    }
    add(above + '/' + below);
    add(above + '/' + place.part);
    return names;
}

std::string FreeNames::find(const std::string& id, const DocumentPlace& place,
                            const std::function<bool(const std::string&)>& is_taken) {
    std::vector<std::string> names = document_names(id, place);
    const auto free =
        std::find_if(names.begin(), names.end(), [&](const std::string& name) { return !is_taken(name); });
    if (free != names.end()) return *free;
    const bool is_input = place.root == standard_input_root && place.file == standard_input_id;
    const std::string counted = is_input ? place.file + ':' : names.back() + '~';
    std::uint64_t& last = last_.try_emplace(counted, 1).first->second;
    std::string name;
    do name = counted + std::to_string(++last);
    while (is_taken(name));
    return name;
}

}  // namespace fundstelle
