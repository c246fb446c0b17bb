#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace fundstelle {

/// A web page whose lines were marked by hand.
struct MarkedPage {
    std::string html;
    std::vector<std::string> article;  ///< the texts of its lines that are of the article
    std::vector<std::string> litter;
    std::string title, date, author;  ///< that it should give; empty where nothing is said of them
};

/// Reads a file in which each line begins with `+` (its text is of the article), `-` (litter), a blank
/// (neither) or `#` (no line of the page: `#title`, `#date` or `#author` and what is right). Throws Error
/// (kind input) for any other line.
MarkedPage read_marked_page(const std::filesystem::path& file);

/// The words of a text, each with a blank before and behind it, numbers as `0`; empty without any.
std::string words_of_text(const std::string& text);

}  // namespace fundstelle
