#pragma once
#include <string_view>

// What the form of a plain text says of its lines: letters, mails, plays, recipes.
namespace fundstelle {

/// What a letter or a mail says it is on, before its first sentence: `Schrank im Dorf` of `Betreff: AW:
/// Schrank im Dorf`. Views `text`; empty when it does not say. Any thread.
std::string_view stated_subject(std::string_view text);

/// Whether `line` (trimmed) names a part of a work that has several: `Erster Akt`, `2. Kapitel`.
bool is_part_of_work(std::string_view line);

/// Whether `line` (trimmed) says but that a text was written for the press: `Pressemitteilung Nr. 12/2022`.
bool is_press_label(std::string_view line);

/// Whether `line` (trimmed) says which page it heads or ends, alone or beside the name of a text: `Seite 3
/// von 12`, `Jahresbericht – Seite 3`.
bool is_page_number(std::string_view line);

/// Whether `line` (trimmed) greets whom a text is for: `Sehr geehrte Damen und Herren,`.
bool is_salutation(std::string_view line);

/// Whether `text` has no letter that is not a capital.
bool is_in_capitals(std::string_view text);

/// Whether `line` begins with how much of something is taken: `1 kg Zwiebeln`.
bool is_amount(std::string_view line);

/// Whether `line` names what a part of a recipe, of minutes or of a letter is, before a colon.
bool is_field(std::string_view line);

}  // namespace fundstelle
