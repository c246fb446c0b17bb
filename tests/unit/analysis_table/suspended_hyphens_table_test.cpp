#include <catch2/catch.hpp>

#include "tests/unit/analysis_table/analysis_table.hpp"

namespace fundstelle {

TEST_CASE("a beginning cut short is found by the whole") {
    check_analysis({
        {"Ein- und Ausfuhr",
         "=ein@1 ein@1 ~einfuhr@1 ~einfahr@1 =und@2 und@2 =ausfuhr@3 ausfuhr@3 ~ausfahr@3"},
        {"Ein- oder Ausfuhr",
         "=ein@1 ein@1 ~einfuhr@1 ~einfahr@1 =oder@2 oder@2 =ausfuhr@3 ausfuhr@3 ~ausfahr@3"},
        {"Ein- wie Ausfuhr",
         "=ein@1 ein@1 ~einfuhr@1 ~einfahr@1 =wie@2 wie@2 =ausfuhr@3 ausfuhr@3 ~ausfahr@3"},
        {"EIN- UND AUSFUHR",
         "=ein@1 ein@1 ~einfuhr@1 ~einfahr@1 =und@2 und@2 =ausfuhr@3 ausfuhr@3 ~ausfahr@3"},
        {"Ein-, Aus- und Durchfuhr",
         "=ein@1 ein@1 ~einfuhr@1 ~einfahr@1 =aus@2 aus@2 ~ausfuhr@2 ~ausfahr@2 =und@3 und@3 =durchfuhr@4 "
         "durchfuhr@4 ~durchfahr@4"},
        {"Ein- bzw. Ausfuhr",
         "=ein@1 ein@1 ~einfuhr@1 ~einfahr@1 =bzw@2 bzw@2 =ausfuhr@3 ausfuhr@3 ~ausfahr@3"},
        {"Ein-/Ausfuhr", "=ein@1 ein@1 ~einfuhr@1 ~einfahr@1 =ausfuhr@2 ausfuhr@2 ~ausfahr@2"},
        {"Vor- und Nachteile", "=vor@1 vor@1 ~vorteil@1 =und@2 und@2 =nachteile@3 nachteil@3"},
        {"Land- und Forstwirtschaft",
         "=land@1 land@1 ~landwirtschaft@1 =und@2 und@2 =forstwirtschaft@3 forstwirtschaft@3 part:forst@3 "
         "part:wirtschaft@3"},
        {"Umwelt- und Klimaschutz",
         "=umwelt@1 umwelt@1 ~umweltschutz@1 =und@2 und@2 =klimaschutz@3 klimaschutz@3 part:klima@3 "
         "part:schutz@3"},
        {"Kinder- und Jugendhilfe",
         "=kinder@1 kind@1 ~kinderhilf@1 =und@2 und@2 =jugendhilfe@3 jugendhilf@3 part:jugend@3 part:hilf@3"},
        {"Haus- und Wohnungstüren",
         "=haus@1 haus@1 ~haustur@1 =und@2 und@2 =wohnungstüren@3 wohnungstur@3 part:wohn@3 part:tur@3"},
        {"Außen- und Verteidigungsminister",
         "=aussen@1 auss@1 ~aussenminist@1 =und@2 und@2 =verteidigungsminister@3 verteidigungsminist@3 "
         "part:verteid@3 part:minist@3"},
        {"Verteidigungs- und Außenminister",
         "=verteidigungs@1 verteid@1 ~verteidigungsminist@1 =und@2 und@2 =aussenminister@3 aussenminist@3 "
         "part:auss@3 part:minist@3"},
        {"Nord- und Südeuropa",
         "=nord@1 nord@1 ~nordeuropa@1 =und@2 und@2 =südeuropa@3 sudeuropa@3 part:sud@3 part:europa@3"},
        {"Sommer- als auch Winterreifen",
         "=sommer@1 somm@1 ~sommerreif@1 =als@2 als@2 =auch@3 auch@3 =winterreifen@4 winterreif@4 "
         "part:wint@4 part:reif@4"},
        {"Bus- und Bahnfahrt",
         "=bus@1 bus@1 ~busfahrt@1 =und@2 und@2 =bahnfahrt@3 bahnfahrt@3 part:bahn@3 part:fahrt@3"},
        {"be- und entladen", "=be@1 be@1 ~belad@1 =und@2 und@2 =entladen@3 entlad@3"},
        {"auf- und abladen", "=auf@1 auf@1 ~auflad@1 =und@2 und@2 =abladen@3 ablad@3"},
        {"Aus- sowie Einfuhr",
         "=aus@1 aus@1 ~ausfuhr@1 ~ausfahr@1 =sowie@2 sowi@2 =einfuhr@3 einfuhr@3 ~einfahr@3"},
    });
}

TEST_CASE("an end cut short is found by the whole") {
    check_analysis({
        {"Haupteingang und -ausgang",
         "=haupteingang@1 haupteingang@1 part:haupt@1 part:eingang@1 =und@2 und@2 =ausgang@3 ausgang@3 "
         "~hauptausgang@3"},
        {"Haupteingang oder -ausgang",
         "=haupteingang@1 haupteingang@1 part:haupt@1 part:eingang@1 =oder@2 oder@2 =ausgang@3 ausgang@3 "
         "~hauptausgang@3"},
        {"Umweltschutz und -politik",
         "=umweltschutz@1 umweltschutz@1 part:umwelt@1 part:schutz@1 =und@2 und@2 =politik@3 polit@3 "
         "~umweltpolit@3"},
        {"Lebensmittelhandel und -transport",
         "=lebensmittelhandel@1 lebensmittelhandel@1 part:lebensmittel@1 part:leb@1 part:mittel@1 "
         "part:handel@1 =und@2 und@2 =transport@3 transport@3 ~lebensmitteltransport@3"},
        {"Verteidigungsminister und -ministerin",
         "=verteidigungsminister@1 verteidigungsminist@1 part:verteid@1 part:minist@1 =und@2 und@2 "
         "=ministerin@3 ministerin@3 ~verteidigungsministerin@3"},
    });
}

TEST_CASE("what is not cut short stays") {
    check_analysis({
        {"Ein- und aus.", "=ein@1 ein@1 =und@2 und@2 =aus@3 aus@3"},
        {"Ein Aus- und Umbau", "=ein@1 ein@1 =aus@2 aus@2 ~ausbau@2 =und@3 und@3 =umbau@4 umbau@4"},
        {"Land-. Forstwirtschaft",
         "=land@1 land@1 =forstwirtschaft@2 forstwirtschaft@2 part:forst@2 part:wirtschaft@2"},
        {"Land- Forstwirtschaft",
         "=land@1 land@1 =forstwirtschaft@2 forstwirtschaft@2 part:forst@2 part:wirtschaft@2"},
    });
}

}  // namespace fundstelle
