#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>

#include "common/corpus/date.hpp"

namespace fundstelle {
namespace {

/// The date that `text` names in ISO 8601, or `none`.
std::string shown(std::string_view text) {
    const auto date = parse_date(text);
    return date ? to_iso(*date) : "none";
}

TEST_CASE("dates are read in the forms of German texts and of exports") {
    struct Row {
        std::string_view text, iso;
    };
    static constexpr std::array rows = {
        Row{"2022", "2022"},
        Row{"0001", "0001"},
        Row{"9999-12-31", "9999-12-31"},
        Row{"2022-12", "2022-12"},
        Row{"2022-12-19", "2022-12-19"},
        Row{"2022-12-19T10:00:00Z", "2022-12-19"},
        Row{"2022-12-19T10:00:00+01:00", "2022-12-19"},
        Row{"2022-12-19T23:30:00+01:00", "2022-12-19"},
        Row{"2022-12-19Z", "2022-12-19"},
        Row{"2022-12-19+01:00", "2022-12-19"},
        Row{"2022-12-19T22:59:59Z", "2022-12-19"},
        Row{"2022-12-31T23:00:00.000Z", "2023-01-01"},
        Row{"2023-04-02T22:00:00Z", "2023-04-03"},
        Row{"2023-04-02 22:00:00+00:00", "2023-04-03"},
        Row{"20230402T220000Z", "2023-04-03"},
        Row{"2023-03-25T22:00:00Z", "2023-03-25"},
        Row{"2023-03-26T22:00:00Z", "2023-03-27"},
        Row{"2023-10-28T22:00:00Z", "2023-10-29"},
        Row{"2023-10-29T22:00:00Z", "2023-10-29"},
        Row{"2022-12-19 10:00", "2022-12-19"},
        Row{"20221219", "2022-12-19"},
        Row{"20221219T103000Z", "2022-12-19"},
        Row{"20221219T103000+0100", "2022-12-19"},
        Row{"2022/12/19 10:30:00", "2022-12-19"},
        Row{"19-12-2022", "2022-12-19"},
        Row{"19/12/2022", "2022-12-19"},
        Row{"19.12.2022", "2022-12-19"},
        Row{"1.2.2022", "2022-02-01"},
        Row{"01.02.2022", "2022-02-01"},
        Row{"19. 12. 2022", "2022-12-19"},
        Row{"19.12.22", "2022-12-19"},
        Row{"19.12.70", "1970-12-19"},
        Row{"19.12.69", "2069-12-19"},
        Row{"19. 12. 22", "2022-12-19"},
        Row{"Dez. 2022", "2022-12"},
        Row{"3. Feber 2022", "2022-02-03"},
        Row{"Montag, 19. Dezember 2022", "2022-12-19"},
        Row{"Montag, 19. Dezember 2022, 10:30 Uhr", "2022-12-19"},
        Row{"Montag, den 19. Dezember 2022", "2022-12-19"},
        Row{"Mo., 19.12.2022, 10.30 Uhr", "2022-12-19"},
        Row{"Mo 19.12.22 - 9:05", "2022-12-19"},
        Row{"19. Dezember 2022 um 10 Uhr", "2022-12-19"},
        Row{"19.12.2022 | 10:30", "2022-12-19"},
        Row{"19.12.2022 – 10:30 Uhr", "2022-12-19"},
        Row{"2022-12-19T10:30:00.000+0100", "2022-12-19"},
        Row{"Mon, 19 Dec 2022 10:30:00 +0100", "2022-12-19"},
        Row{"Wed, 1 Mar 2023 00:00:00 GMT", "2023-03-01"},
        Row{"Mon Dec 19 10:00:00 +0000 2022", "2022-12-19"},
        Row{"Wed Mar  1 00:00:00 CET 2023", "2023-03-01"},
        Row{"19 Dezember 2022", "2022-12-19"},
        Row{"12.2022", "2022-12"},
        Row{"5.2022", "2022-05"},
        Row{"19. Dezember 2022", "2022-12-19"},
        Row{"19.Dezember 2022", "2022-12-19"},
        Row{"19. DEZEMBER 2022", "2022-12-19"},
        Row{"Dezember 2022", "2022-12"},
        Row{"dezember  2022", "2022-12"},
        Row{"1. Januar 2022", "2022-01-01"},
        Row{"1. Jänner 2022", "2022-01-01"},
        Row{"1. Jaenner 2022", "2022-01-01"},
        Row{"Feber 2022", "2022-02"},
        Row{"Ende Feber 2022", "2022-02"},
        Row{"im Jänner 2021", "2021-01"},
        Row{"3.IV.2023", "2023-04-03"},
        Row{"31. XII. 1999", "1999-12-31"},
        Row{"3.4.'23", "2023-04-03"},
        Row{"Mo., 3. Apr. 2023", "2023-04-03"},
        Row{"19.12.2022, 10.30 Uhr (MEZ)", "2022-12-19"},
        Row{"1. Februar 2022", "2022-02-01"},
        Row{"1. März 2022", "2022-03-01"},
        Row{"1. Maerz 2022", "2022-03-01"},
        Row{"1. Ma\u0308rz 2022", "2022-03-01"},
        Row{"April 2022", "2022-04"},
        Row{"Mai 2022", "2022-05"},
        Row{"Juni 2022", "2022-06"},
        Row{"Juli 2022", "2022-07"},
        Row{"August 2022", "2022-08"},
        Row{"September 2022", "2022-09"},
        Row{"Oktober 2022", "2022-10"},
        Row{"November 2022", "2022-11"},
        Row{"  19.12.2022\n", "2022-12-19"},
        Row{"\u00A02022\u00A0", "2022"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(shown(row.text) == row.iso);
    }
}

TEST_CASE("what is no date is not read as one") {
    for (const std::string_view text : {"",
                                        " ",
                                        "gestern",
                                        "Dezember",
                                        "19.12.",
                                        "19. Dezember",
                                        "12.22",
                                        "Dezember 22",
                                        "Montag",
                                        "Montag, Dezember 2022",
                                        "Montag (19. Dezember)",
                                        "Ende 2022",
                                        "Ende 3. Feber 2022",
                                        "3.XIII.2023",
                                        "3.IIII.2023",
                                        "2022-12-19+1",
                                        "19.12.2022, heute",
                                        "19.12.2022 10",
                                        "22-12-19",
                                        "2022-1-1",
                                        "202",
                                        "20222",
                                        "2022-",
                                        "2022-12-",
                                        "2022-12-19x",
                                        "2022x",
                                        "2022 Uhr",
                                        "-2022",
                                        "+2022",
                                        "12/19/2022",
                                        "12/2022",
                                        "19 12 2022",
                                        "19.12 2022",
                                        "1.12.20222",
                                        "12.2022.",
                                        "1.000",
                                        "200.000",
                                        "19.12.2022 x",
                                        "am 19.12.2022",
                                        "Dezember 2022 im",
                                        "Dezember2022",
                                        "Quartal 2022",
                                        "19. Smarch 2022",
                                        "２０２２",
                                        "\xD9\xA2\xD9\xA0\xD9\xA2\xD9\xA2"}) {
        CAPTURE(text);
        CHECK(shown(text) == "none");
    }
}

TEST_CASE("the day that a text begins with is read, without its year by its weekday") {
    const auto day = [](std::string_view text) {
        const auto date = parse_day_at(text, 2020);
        return date ? to_iso(*date) : std::string("none");
    };
    CHECK(day("Montag (19. Dezember 2022) in Minsk") == "2022-12-19");
    CHECK(day("Montag, dem 19.12.2022, in Minsk") == "2022-12-19");
    CHECK(day("19. Dezember 2022 bei einem Treffen") == "2022-12-19");
    CHECK(day("Montag (19. Dezember) zu Gast") == "2022-12-19");
    CHECK(day("Donnerstag, 31. Dezember, um") == "2020-12-31");
    CHECK(day("Dienstag (19. Dezember 2022)") == "none");
    CHECK(day("19. Dezember zu Gast") == "none");
    CHECK(day("Montag (19), dass") == "none");
    CHECK(day("Montag zu Gast") == "none");
    CHECK(day("Sonntag, 31. Februar 2021") == "none");
    CHECK(to_iso(next_day({2022, 12, 31})) == "2023-01-01");
    CHECK(to_iso(next_day({2024, 2, 28})) == "2024-02-29");
}

TEST_CASE("days that do not exist are no dates") {
    for (
        const std::string_view text :
        {"0000",       "0000-01-01", "2022-00",          "2022-13",          "2022-12-00",      "2022-12-32",
         "2022-02-30", "2022-04-31", "20220000",         "20221300",         "20220230",        "31.2.2022",
         "31.4.2022",  "31.06.2022", "32.1.2022",        "1.13.2022",        "0.2022",          "13.2022",
         "00.12.2022", "1.0.2022",   "30. Februar 2022", "31. Feber 2022",   "32. Januar 2022", "0. Mai 2022",
         "29.2.2023",  "29.02.1900", "2023-02-29",       "31. November 2022"}) {
        CAPTURE(text);
        CHECK(shown(text) == "none");
    }
}

TEST_CASE("a date without its year is read in a year that is known, if its weekday agrees") {
    const auto of_2022 = [](std::string_view text) {
        const auto date = parse_date_of_year(text, 2022);
        return date ? to_iso(*date) : std::string("none");
    };
    CHECK(of_2022("Montag (19. Dezember)") == "2022-12-19");
    CHECK(of_2022("Montag, 19. Dezember, 10:30 Uhr") == "2022-12-19");
    CHECK(of_2022("Mo., 19.12.") == "2022-12-19");
    CHECK(of_2022("19. Dezember") == "2022-12-19");
    CHECK(of_2022("1. Jänner") == "2022-01-01");
    CHECK(of_2022("Samstag, 1. Jänner") == "2022-01-01");
    CHECK(of_2022("Dienstag (19. Dezember)") == "none");
    CHECK(of_2022("29. Februar") == "none");
    CHECK(of_2022("Montag (19. Dezember") == "none");
    CHECK(of_2022("Dezember") == "none");
    CHECK(of_2022("19. Dezember 2022") == "none");
    CHECK(parse_date_of_year("Donnerstag, 29. Februar", 2024) == Date{2024, 2, 29});
}

TEST_CASE("leap days exist in leap years") {
    CHECK(shown("29.2.2024") == "2024-02-29");
    CHECK(shown("29. Februar 2000") == "2000-02-29");
    CHECK(shown("2024-02-29") == "2024-02-29");
}

TEST_CASE("the ISO form of a date reads as the same date") {
    for (const Date& date : {Date{2022, 12, 19}, Date{2022, 12, 0}, Date{2022, 0, 0}, Date{1, 1, 1},
                             Date{812, 3, 0}, Date{9999, 12, 31}}) {
        CAPTURE(to_iso(date));
        CHECK(parse_date(to_iso(date)) == date);
    }
    CHECK(to_iso(Date{812, 3, 4}) == "0812-03-04");
}

TEST_CASE("times behind a date, abbreviated months and odd spaces do not hide it") {
    const auto iso = [](std::string_view text) {
        const auto date = parse_date(text);
        return date ? to_iso(*date) : std::string("none");
    };
    CHECK(iso("1. Okt. 2022") == "2022-10-01");
    CHECK(iso("Feb. 2022") == "2022-02");
    CHECK(iso("19. Dezember\u00A02022") == "2022-12-19");
    CHECK(iso("19.12.2022 10:00") == "2022-12-19");
    CHECK(iso("2022-12-19 oder später") == "none");
    CHECK(iso("2022-12-19Tee") == "none");
    CHECK(iso("19.12.2022" + std::string(100'000, ' ') + "x") == "none");
}

}  // namespace
}  // namespace fundstelle
