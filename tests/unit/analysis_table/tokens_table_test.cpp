#include <catch2/catch.hpp>

#include "tests/unit/analysis_table/analysis_table.hpp"

namespace fundstelle {

TEST_CASE("a date is found by its day and its year") {
    check_analysis({
        {"19.12.2022", "=20221219@1 20221219@1 ~2022@1"},
        {"19. 12. 2022", "=20221219@1 20221219@1 ~2022@1"},
        {"1.2.2022", "=20220201@1 20220201@1 ~2022@1"},
        {"01.02.2022", "=20220201@1 20220201@1 ~2022@1"},
        {"2022-12-19", "=20221219@1 20221219@1 ~2022@1"},
        {"12.2022", "=202212@1 202212@1 ~2022@1"},
        {"29.02.2024", "=20240229@1 20240229@1 ~2024@1"},
    });
}

TEST_CASE("of a month spelt out the day is the pattern") {
    check_analysis({
        {"19. Dezember 2022", "=19@1 19@1 ~20221219@1 =dezember@2 dezemb@2 =2022@3 2022@3"},
        {"1. März 2021", "=1@1 1@1 ~20210301@1 =märz@2 marz@2 =2021@3 2021@3"},
        {"1. Maerz 2021", "=1@1 1@1 ~20210301@1 =märz@2 marz@2 =2021@3 2021@3"},
        {"3. Jänner 1999", "=3@1 3@1 ~19990103@1 =jänner@2 jann@2 =1999@3 1999@3"},
        {"3. Okt. 1990", "=3@1 3@1 ~19901003@1 =okt@2 okt@2 =1990@3 1990@3"},
        {"17. Juni 1953", "=17@1 17@1 ~19530617@1 =juni@2 juni@2 =1953@3 1953@3"},
        {"17. JUNI 1953", "=17@1 17@1 ~19530617@1 =juni@2 juni@2 =1953@3 1953@3"},
    });
}

TEST_CASE("what is no day is no date") {
    check_analysis({
        {"30.02.2022", "=30.02.2022@1 30.02.2022@1"},
        {"19.12.22", "=19.12.22@1 19.12.22@1"},
        {"12.5000", "=12,5000@1 12,5000@1"},
        {"19/12/2022", "=19@1 19@1 =12@2 12@2 =2022@3 2022@3"},
        {"im Dezember 2022", "=im@1 im@1 =dezember@2 dezemb@2 =2022@3 2022@3"},
    });
}

TEST_CASE("separators of groups go, a decimal sign is a comma") {
    check_analysis({
        {"200.000", "=200000@1 200000@1"},
        {"200,000", "=200000@1 200000@1"},
        {"200 000", "=200000@1 200000@1"},
        {"200\u00A0000", "=200000@1 200000@1"},
        {"6'000", "=6000@1 6000@1"},
        {"6’000", "=6000@1 6000@1"},
        {"1.234.567", "=1234567@1 1234567@1"},
        {"1.234,56", "=1234,56@1 1234,56@1"},
        {"1,234.56", "=1234,56@1 1234,56@1"},
        {"3.5", "=3,5@1 3,5@1"},
        {"3,5", "=3,5@1 3,5@1"},
        {"0,25", "=0,25@1 0,25@1"},
        {"0.250", "=0,250@1 0,250@1"},
        {"99,9 Prozent", "=99,9@1 99,9@1 =prozent@2 prozent@2"},
    });
}

TEST_CASE("what is no number stays in pieces") {
    check_analysis({
        {"1.2.3", "=1.2.3@1 1.2.3@1"},
        {"192.168.0.1", "=192.168.0.1@1 192.168.0.1@1"},
        {"100 200 30", "=100@1 100@1 =200@2 200@2 =30@3 30@3"},
        {"1990/91", "=1990@1 1990@1 =91@2 91@2"},
        {"B2B", "=b2b@1 b2b@1"},
        {"5G", "=5g@1 5g@1"},
        {"A4", "=a4@1 a4@1"},
    });
}

TEST_CASE("abbreviations are one word, with and without spaces") {
    check_analysis({
        {"z. B.", "=zb@1 zb@1"},
        {"z.B.", "=zb@1 zb@1"},
        {"Z. B.", "=zb@1 zb@1"},
        {"z.\u00A0B.", "=zb@1 zb@1"},
        {"U.S.A.", "=usa@1 usa@1"},
        {"U.S.A", "=usa@1 usa@1"},
        {"u. a.", "=ua@1 ua@1"},
        {"d. h.", "=dh@1 dh@1"},
        {"i. d. R.", "=idr@1 idr@1"},
        {"e. V.", "=ev@1 ev@1"},
        {"n. Chr.", "=nchr@1 nchr@1"},
        {"o. ä.", "=oä@1 oa@1"},
        {"v.l.n.r.", "=vlnr@1 vlnr@1"},
    });
}

TEST_CASE("initials stay words") {
    check_analysis({
        {"J. S. Bach", "=j@1 j@1 =s@2 s@2 =bach@3 bach@3"},
        {"S. 12", "=s@1 s@1 =12@2 12@2"},
        {"Nr. 5", "=nr@1 nr@1 =5@2 5@2"},
        {"usw.", "=usw@1 usw@1"},
        {"GmbH", "=gmbh@1 gmbh@1"},
    });
}

TEST_CASE("a hyphen is found with and without") {
    check_analysis({
        {"EU-Kommission", "=eu@1 eu@1 ~eukommission@1 =kommission@2 kommission@2"},
        {"E-Mail", "=e@1 e@1 ~email@1 =mail@2 mail@2"},
        {"E‐Mail", "=e@1 e@1 ~email@1 =mail@2 mail@2"},
        {"CO2-Steuer", "=co2@1 co2@1 ~co2steu@1 =steuer@2 steu@2"},
        {"Make-up-Tisch", "=make@1 mak@1 ~makeupt@1 =up@2 up@2 =tisch@3 tisch@3"},
        {"Haus-Tür", "=haus@1 haus@1 ~haustur@1 =tür@2 tur@2"},
        {"Baden-Württemberg", "=baden@1 bad@1 ~badenwurttemberg@1 =württemberg@2 wurttemberg@2"},
        {"EU-\nKommission", "=eu@1 eu@1 ~eukommission@1 =kommission@2 kommission@2"},
        {"Müller-Lüdenscheidt", "=müller@1 mull@1 ~mullerludenscheidt@1 =lüdenscheidt@2 ludenscheidt@2"},
    });
}

TEST_CASE("a word broken at the end of a line is whole") {
    check_analysis({
        {"Kommis-\nsion", "=kommission@1 kommission@1"},
        {"Kommis-  \n  sion", "=kommission@1 kommission@1"},
        {"Verant-\nwor-\ntung", "=verantwortung@1 verantwort@1"},
        {"EU-\nweit", "=eu@1 eu@1 =weit@2 weit@2"},
    });
}

TEST_CASE("a genitive's apostrophe goes") {
    check_analysis({
        {"Grimm'sche", "=grimmsche@1 grimmsch@1 ~grimm@1"},
        {"Grimm’schen", "=grimmschen@1 grimmsch@1 ~grimm@1"},
        {"Hans'", "=hans@1 han@1"},
        {"Müller's", "=müller@1 mull@1"},
        {"Putin's", "=putin@1 putin@1"},
        {"Putin’s", "=putin@1 putin@1"},
        {"Putin´s", "=putin@1 putin@1"},
        {"Putin`s", "=putin@1 putin@1"},
        {"Oma's Haus", "=oma@1 oma@1 =haus@2 haus@2"},
        {"geht's", "=geht@1 geh@1"},
        {"d'Artagnan", "=d'artagnan@1 d'artagnan@1"},
    });
}

TEST_CASE("small digits of formulas belong to the word") {
    check_analysis({
        {"CO₂", "=co2@1 co2@1"},
        {"CO2", "=co2@1 co2@1"},
        {"H₂O", "=h2o@1 h2o@1"},
        {"Haus ₂", "=haus@1 haus@1"},
    });
}

}  // namespace fundstelle
