#include "searcher/help_query.hpp"

namespace fundstelle {

std::string query_help() {
    return R"(The language of queries. Operators are written in capitals, in German or English;
in small letters they are words. Words are found in all their forms.

  wort andere           documents with any of the words; more of them rank higher
  +wort andere          with wort; andere only raises the score
  wort -andere          with wort, without andere
  a UND b   a AND b     with both
  a ODER b  a OR b      with one of them
  a NICHT b  a NOT b    with a, without b
  a UND (b ODER c)      parentheses hold together what stands in them
  "zwei worte"          one behind the other; also „…“ »…« “…” ‚…‘ ‹…›
  "zwei worte"~5        in any order, at most 5 other words between them
  a NAHE b  a NEAR b    the same with 10; a NAHE/5 b with 5
  =Wort                 in this very spelling; ="zwei Worte" each of them
  Wort*                 every word that begins so
  Wort~  Wort~1         words that are spelt about so; that differ in one letter
  titel:wort            in the title; titel:"zwei worte" titel:(a UND b); title:
  quelle:AFP            by this source; source:
  autor:"Anna Maier"    by this author; author:
  sprache:en            in this language, also by its name: sprache:Englisch; lang:
  pfad:ordner/datei     in this folder, or a file of this name; path:
  datum:2022-12         of this year, month or day; date:
                        2022  12.2022  19.12.2022  2022-12-19  Dezember-2022
  datum:2022-12..2023   of this period; datum:2022.. datum:..2023
  seit:2022  bis:2023   from, up to; since: until:

As soon as words are joined or required, these decide, and the words beside them
only raise the score. NAHE binds tighter than NICHT, then UND, then ODER. A field
(titel: to bis:) is always required, except beside ODER, and narrows what the
other words find. Each pair of parentheses is a query of its own in all of this.

A query never fails: what is broken is read as the nearest thing that is not, and
a note says so.

In a shell (bash, zsh) put a query with any of * " ( ) ! ~ ; & < > | ` $ between
single quotation marks, so that the shell leaves it alone; an ' within it is
written '\''. A double - begins an option, a single one does not.

  searcher my-index Putin Minsk -Fußball
  searcher my-index '"erneuerbare Energien" UND (Wind ODER Sonne)'
  searcher my-index 'Flugzeug* titel:(Putin UND Minsk)' datum:2022-12..2023-01
  searcher my-index '="zwei Worte"' '"Putin Minsk"~5' 'Lukaschenko~'
  searcher my-index 'geht'\''s' 'Achtung!'
)";
}

}  // namespace fundstelle
