#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "common/corpus/date.hpp"

namespace fundstelle {

/// What a line says of who made a text.
struct Byline {
    std::string
        authors;  ///< joined by `, `, without those who made but its pictures; empty when it names none
    std::string agencies;  ///< joined by `/`
    std::optional<Date> date;
    bool tells_roles = false;  ///< whether it says of somebody that he wrote: `Ada Beispiel (Text)`
    bool is_all = true;        ///< whether nothing else stands there
};

/// Reads what stands behind the label of a byline: names of people and of agencies up to anything else, each
/// with what he did behind it in parentheses or before it (`Text: Ada Beispiel, Fotos: Max Muster`), and
/// behind all of them when that was (`am 3. März 2022`). Any thread.
Byline read_byline(std::string_view text);

/// Takes a date with its day off the end of `text`, where signs set it apart: `Ada Beispiel, 3. März 2022`,
/// `Protokoll vom 3. März 2022`. Nothing when there is none, or nothing else. Any thread.
std::optional<Date> take_closing_date(std::string_view& text);

/// The agencies that `text` names and nothing else, `dpa/AFP`, `dpa/lby`, joined by `/`; empty otherwise. Any
/// thread.
std::string agencies_in(std::string_view text);

}  // namespace fundstelle
