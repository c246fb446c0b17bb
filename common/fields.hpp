#pragma once
#include <functional>
#include <map>
#include <string>

namespace fundstelle {

/// Named values as a document states them (JSON members, front matter): key to text, both UTF-8.
using Fields = std::map<std::string, std::string, std::less<>>;

}  // namespace fundstelle
