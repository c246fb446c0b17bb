#include <catch2/catch.hpp>

#include <array>

#include "tests/unit/random_text.hpp"
#include "tests/unit/shown_patterns.hpp"

namespace fundstelle {
namespace {

TEST_CASE("an abbreviation of letters with full stops is one word, with and without spaces") {
    static constexpr auto rows = std::to_array<PatternRow>({
        {"z.B.", "[z.B]zB"},
        {"z.B", "[z.B]zB"},
        {"z. B.", "[z. B]zB"},
        {"z.\u00A0B.", "[z.\u00A0B]zB"},
        {"z.\u202FB.", "[z.\u202FB]zB"},
        {"z.\u2009B.", "[z.\u2009B]zB"},
        {"z.\n    B. auch", "[z.\n    B]zB|auch"},
        {"z.\r\nB. auch", "[z.\r\nB]zB|auch"},
        {"(z. B. Wien)", "[z. B]zB|Wien"},
        {"z. b. wien", "[z. b]zb|wien"},
        {"Z. B. Wien", "[Z. B]ZB|Wien"},
        {"D. h., er", "[D. h]Dh|er"},
        {"U.S.A.", "[U.S.A]USA"},
        {"U.S.A", "[U.S.A]USA"},
        {"U.S.-Präsident", "[U.S]US|Präsident"},
        {"u.s.w.", "[u.s.w]usw"},
        {"i.d.R.", "[i.d.R]idR"},
        {"i. d. R.", "[i. d. R]idR"},
        {"i.d. R.", "[i.d. R]idR"},
        {"d.h.", "[d.h]dh"},
        {"d. h.", "[d. h]dh"},
        {"u. a. Anna", "[u. a]ua|Anna"},
        {"u. a. A. Merkel", "[u. a]ua|A|Merkel"},
        {"u. a. m.", "[u. a. m]uam"},
        {"z. B. u. a.", "[z. B]zB|[u. a]ua"},
        {"o. g.", "[o. g]og"},
        {"o. ä.", "[o. ä]oä"},
        {"o. Ä.", "[o. Ä]oÄ"},
        {"o.ä.", "[o.ä]oä"},
        {"a.a.O.", "[a.a.O]aaO"},
        {"S.p.A.", "[S.p.A]SpA"},
        {"G.m.b.H.", "[G.m.b.H]GmbH"},
        {"D.C.,", "[D.C]DC"},
        {"v. Chr.", "[v. Chr]vChr"},
        {"v.Chr. und", "[v.Chr]vChr|und"},
        {"k. u. k. Hof", "[k. u. k]kuk|Hof"},
        {"Dr. h. c.", "Dr|[h. c]hc"},
        {"_z. B._", "[z. B]zB"},
    });
    for (const PatternRow& row : rows) {
        CAPTURE(escaped(row.text));
        CHECK(shown_patterns(row.text) == row.shown);
    }
}

TEST_CASE("initials, labels and single letters stay words") {
    static constexpr auto rows = std::to_array<PatternRow>({
        {"J. S. Bach", "J|S|Bach"},
        {"E. T. A. Hoffmann", "E|T|A|Hoffmann"},
        {"D. H. Lawrence", "D|H|Lawrence"},
        {"U. S. A.", "U|S|A"},
        {"E. V. Cunningham", "E|V|Cunningham"},
        {"S. 12", "S|12"},
        {"Buchst. a. Der", "Buchst|a|Der"},
        {"a. b. c.", "a|b|c"},
        {"z. B", "z|B"},
        {"z. B.Haus", "z|B.Haus"},
        {"z.\n\nB.", "z|B"},
        {"z.Bahn", "z.Bahn"},
        {"a.b.com", "a.b.com"},
        {"Dr.h.c.", "Dr.h.c"},
        {"v. Christus", "v|Christus"},
        {"x.", "x"},
        {"a.b.c.d.e.f.g.h.i.j.k.l.m", "a.b.c.d.e.f.g.h.i.j.k.l.m"},
        {"U.S.A\u0301", "[U.S.A\u0301]USA\u0301"},
        {"z.B1", "z.B1"},
    });
    for (const PatternRow& row : rows) {
        CAPTURE(escaped(row.text));
        CHECK(shown_patterns(row.text) == row.shown);
    }
}

}  // namespace
}  // namespace fundstelle
