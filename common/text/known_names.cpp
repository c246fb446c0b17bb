#include "common/text/known_names.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

// The German spellings first: the order is that of the variants. No name whose other spelling is a German
// word or name of another kind stands here (Semjon: semen).
constexpr std::array names = {
    // places, where languages or the ways to spell them differ
    " kiew kyjiw kyiv kiev "sv,
    " charkiw charkow kharkiv kharkov "sv,
    " lwiw lwow lviv lvov "sv,
    " odessa odesa "sv,
    " dnipro dnjepr dnjepro dnepr dnieper "sv,
    " dnipropetrowsk dnjepropetrowsk dnipropetrovsk dnepropetrovsk "sv,
    " donezk donetsk doneck "sv,
    " luhansk lugansk "sv,
    " cherson kherson "sv,
    " saporischschja saporischja saporoschje zaporizhzhia zaporizhzhya zaporizhia zaporozhye "sv,
    " mykolajiw mykolaiw mykolaiv nikolajew nikolaev nikolayev "sv,
    " tschernihiw tschernigow chernihiv chernigov "sv,
    " tschernobyl tschornobyl chernobyl chornobyl cernobyl tchernobyl "sv,
    " tscherniwzi tschernowitz czernowitz chernivtsi "sv,
    " tscherkassy tscherkasy cherkasy cherkassy "sv,
    " schytomyr schitomir zhytomyr zhitomir "sv,
    " winnyzja winniza vinnytsia vinnytsya vinnitsa "sv,
    " riwne rowno rivne rovno "sv,
    " bachmut bakhmut "sv,
    " awdijiwka awdiiwka awdejewka avdiivka avdijivka avdeevka "sv,
    " butscha bucha "sv,
    " isjum izium izyum "sv,
    " mariupol mariupil "sv,
    " sjewjerodonezk sewerodonezk sjewerodonezk severodonetsk sievierodonetsk "sv,
    " lyssytschansk lissitschansk lysychansk lisichansk "sv,
    " krementschuk krementschug kremenchuk kremenchug "sv,
    " kupjansk kupiansk kupyansk "sv,
    " sewastopol sevastopol "sv,
    " kertsch kerch "sv,
    " grosny grosnyj grozny groznyy "sv,
    " woronesch voronezh "sv,
    " nischni nischnij nizhny nizhni nizhniy "sv,
    " nowgorod novgorod "sv,
    " wolgograd volgograd "sv,
    " wolga volga "sv,
    " kasan kazan "sv,
    " astrachan astrakhan "sv,
    " archangelsk arkhangelsk "sv,
    " wladiwostok vladivostok "sv,
    " jekaterinburg yekaterinburg ekaterinburg "sv,
    " jakutsk yakutsk "sv,
    " krasnojarsk krasnoyarsk "sv,
    " wologda vologda "sv,
    " witebsk wizebsk vitebsk vitsebsk "sv,
    " mogiljow mogilew mahiljou mogilev mahilyow "sv,
    " homel gomel "sv,
    " hrodna grodno "sv,
    " taschkent tashkent "sv,
    " bischkek bishkek "sv,
    " duschanbe dushanbe "sv,
    " aschgabat aschchabad ashgabat "sv,
    " jerewan eriwan yerevan "sv,
    " tiflis tbilissi tbilisi "sv,
    // surnames
    " selenskyj selenskij selenski selensky zelensky zelenskyy zelenskiy zelenskyj zelenski zelenskij "sv,
    " timoschenko tymoschenko timoshenko tymoshenko timosenko tymosenko "sv,
    " klitschko klytschko klitchko klychko klichko "sv,
    " tichanowskaja zichanouskaja tikhanovskaya tsikhanouskaya cichanouskaja "sv,
    " jelzin elzin yeltsin eltsin jelcin elcin "sv,
    " putin poutine "sv,
    " schoigu shoigu shoygu soigu "sv,
    " trotzki trotzkij trotsky trotski trockij "sv,
    " tolstoi tolstoj tolstoy "sv,
    " turgenjew turgenew turgenev "sv,
    " jessenin jesenin yesenin esenin "sv,
    " jaschin yashin "sv,
    " potjomkin potemkin potyomkin "sv,
    " tschaikowski tschaikowskij tschaikowsky tchaikovsky tchaikovski chaikovsky cajkovskij "sv,
    " schewtschenko shevchenko sevcenko "sv,
    " mischustin mishustin "sv,
    " tschubais chubais "sv,
    " kolomojskyj kolomoiskyj kolomoiski kolomojski kolomoisky kolomoyskyy "sv,
    // first names
    " wladimir vladimir "sv,
    " wolodymyr volodymyr "sv,
    " sergej sergei sergey "sv,
    " serhij serhiy serhii "sv,
    " andrej andrei andrey "sv,
    " andrij andriy andrii "sv,
    " alexej alexei alexey aleksej aleksei aleksey "sv,
    " olexij oleksij oleksiy oleksii "sv,
    " nikolai nikolaj nikolay "sv,
    " michail mikhail "sv,
    " mychajlo mychailo mykhailo "sv,
    " dmitri dmitrij dmitry dmitriy "sv,
    " juri jurij yuri yury yuriy "sv,
    " wassili wassilij wasilij vasily vasiliy "sv,
    " jewgeni jewgenij yevgeny yevgeni evgeny evgeni evgenij "sv,
    " witali witalij vitali vitaly vitalij vitaliy "sv,
    " anatoli anatolij anatoly anatoliy "sv,
    " waleri walerij valeri valery valerij valeriy "sv,
    " gennadi gennadij gennady gennadiy "sv,
    " arkadi arkadij arkady "sv,
    " grigori grigorij grigory grigoriy "sv,
    " georgi georgij georgiy "sv,
    " wiktor viktor "sv,
    " wjatscheslaw vyacheslav viacheslav "sv,
    " iwan ivan "sv,
    " ilja ilya ilia "sv,
    " jakow yakov "sv,
    " jegor yegor egor "sv,
    " fjodor fedor fyodor "sv,
    " pjotr pyotr petr "sv,
    " semjon semyon "sv,
    " aljoscha alyosha "sv,
    " ramsan ramzan "sv,
    " jekaterina yekaterina ekaterina "sv,
    " jelena yelena "sv,
    " jewgenia jewgenija yevgenia yevgeniya evgenia evgenija "sv,
    " tatjana tatyana tatiana "sv,
    " natalja natalia natalya natalija "sv,
    " julia julija yulia yuliya "sv,
    " oxana oksana "sv,
    " ljudmila ludmila lyudmila "sv,
    " swetlana svetlana "sv,
    " xenia ksenia ksenija kseniya "sv,
    // Arabic, Persian, Hebrew and Chinese names that English spells in its own way
    " gaddafi ghaddafi gadhafi kadhafi kaddafi qaddafi "sv,
    " chamenei khamenei "sv,
    " chomeini khomeini "sv,
    " chatami khatami "sv,
    " rohani ruhani rouhani "sv,
    " ahmadinedschad ahmadinejad "sv,
    " netanjahu netanyahu "sv,
    " chaschukdschi chaschoggi khashoggi kaschoggi kashoggi "sv,
    " hisbollah hizbollah hezbollah hisbullah hizbullah "sv,
    " kaida qaida qaeda "sv,
    " dschihad djihad jihad "sv,
    " dschihadist djihadist jihadist "sv,
    " dschihadisten djihadisten jihadisten "sv,
    " scharia sharia "sv,
    " scheich sheikh "sv,
    " mohammed muhammad mohamed mohammad muhammed "sv,
    " hussein hossein husain husayn hussain "sv,
    " khartum chartum khartoum "sv,
    " zedong tsetung "sv,
    " xiaoping hsiaoping "sv,
};

std::vector<std::string_view> spellings_of(std::string_view name) {
    std::vector<std::string_view> spellings;
    for (std::size_t begin = 1; begin < name.size(); begin += spellings.back().size() + 1)
        spellings.push_back(name.substr(begin, name.find(' ', begin) - begin));
    return spellings;
}

/// Of a spelling that several names have, the first of these.
std::unordered_map<std::string_view, std::string_view> names_by_spelling() {
    std::unordered_map<std::string_view, std::string_view> by_spelling;
    for (const std::string_view name : names) {
        for (const std::string_view spelling : spellings_of(name)) by_spelling.emplace(spelling, name);
    }
    return by_spelling;
}

}  // namespace

std::span<const std::string_view> known_names() {
    return names;
}

std::vector<std::string_view> known_spellings(std::string_view folded) {
    static const auto by_spelling = names_by_spelling();
    const auto found = by_spelling.find(folded);
    if (found == by_spelling.end()) return {};
    std::vector<std::string_view> others = spellings_of(found->second);
    others.erase(std::remove(others.begin(), others.end(), folded), others.end());
    return others;
}

}  // namespace fundstelle
