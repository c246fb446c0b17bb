#pragma once
#include <array>
#include <cstdint>
#include <string_view>

// What pages ask of their readers, as normal forms of line_form.hpp.
namespace fundstelle::litter {

using namespace std::string_view_literals;

enum class Address : std::uint8_t { needed, not_needed };

/// What asks a reader for something: a phrase of a normal form, the words at its ends whole where it has
/// spaces there; whether the line must speak to its reader besides, and one word of it, by which most lines
/// are told not to have it.
struct Call {
    std::string_view word;
    std::string_view phrase;
    Address address = Address::not_needed;
};

inline constexpr std::array calls = {
    Call{"klicken"sv, " klicken sie hier "sv},
    Call{"klicken"sv, " hier klicken "sv},
    Call{"klicke"sv, " klicke hier "sv},
    Call{"einverstanden"sv, " ich bin damit einverstanden dass mir "sv},
    Call{"drittplattformen"sv, " an drittplattformen "sv},
    Call{"dritte"sv, " werden daten an dritte übertragen "sv},
    Call{"berichtete"sv, " über dieses thema berichtete "sv},
    Call{"programm"sv, " dieses thema im programm "sv},
    Call{"schick"sv, " schick uns "sv},
    Call{"schicken"sv, " schicken sie uns "sv},
    Call{"loggen"sv, " loggen sie sich ein "sv},
    Call{"logge"sv, " logge dich ein "sv},
    Call{"verpassen"sv, " nichts verpassen "sv, Address::needed},
    Call{"verpassen"sv, " nichts verpassen mit dem newsletter "sv},
    Call{"verpassen"sv, " mehr verpassen "sv, Address::needed},
    Call{"werbelinks"sv, " enthält werbelinks "sv},
    Call{"affiliate"sv, " enthält affiliate "sv},
    Call{"provision"sv, " erhalte ich eine kleine provision "sv},
    Call{"browser"sv, " in diesem browser speichern "sv},
    Call{"postfach"sv, " in ihr postfach "sv},
    Call{"postfach"sv, " in dein postfach "sv},
    Call{"content"sv, " original content von "sv},
    Call{"plus"sv, " plus angebot"sv, Address::needed},
    Call{"klick"sv, " mit einem klick "sv, Address::needed},
    Call{"cookies"sv, " cookies "sv, Address::needed},
    Call{"cookie"sv, " cookie "sv, Address::needed},
    Call{"newsletter"sv, " newsletter "sv, Address::needed},
    Call{"newsletters"sv, " newsletters "sv, Address::needed},
    Call{"abmelden"sv, " jederzeit abmelden "sv},
    Call{"abbestellen"sv, " jederzeit abbestellen "sv},
    Call{"abbestellbar"sv, " jederzeit abbestellbar "sv},
    Call{"kündbar"sv, " jederzeit kündbar "sv, Address::needed},
    Call{"verwenden"sv, " wir verwenden ihre "sv},
    Call{"datenschutzerklärung"sv, " datenschutzerklärung "sv, Address::needed},
    Call{"datenschutzbestimmungen"sv, " datenschutzbestimmungen "sv, Address::needed},
    Call{"aktivieren"sv, " bitte aktivieren sie "sv},
    Call{"javascript"sv, " javascript "sv, Address::needed},
    Call{"adblocker"sv, " adblocker "sv, Address::needed},
    Call{"werbeblocker"sv, " werbeblocker "sv, Address::needed},
    Call{"folgen"sv, " folgen sie uns "sv},
    Call{"folge"sv, " folge uns "sv},
    Call{"folgt"sv, " folgt uns auf "sv},
    Call{"besuchen"sv, " besuchen sie uns auf "sv},
    Call{"abonnieren"sv, " abonnieren sie "sv},
    Call{"abonnieren"sv, " jetzt abonnieren "sv},
    Call{"abonniere"sv, " abonniere "sv, Address::needed},
    Call{"abonniert"sv, " abonniert unser"sv},
    Call{"registrieren"sv, " jetzt registrieren "sv},
    Call{"herunterladen"sv, " jetzt herunterladen "sv},
    Call{"laden"sv, " laden sie unsere "sv},
    Call{"teilen"sv, " teilen sie diesen "sv},
    Call{"teilen"sv, " teilen sie den artikel "sv},
    Call{"teile"sv, " teile diesen "sv},
    Call{"teilt"sv, " teilt diesen beitrag "sv},
    Call{"kommentar"sv, " schreiben sie einen kommentar "sv},
    Call{"kommentar"sv, " hinterlassen sie einen kommentar "sv},
    Call{"kommentar"sv, " schreibe einen kommentar "sv},
    Call{"kommentar"sv, " hinterlasse einen kommentar "sv},
    Call{"kommentar"sv, " kommentar hinterlassen "sv},
    Call{"kommentieren"sv, " um zu kommentieren "sv},
    Call{"kommentarfunktion"sv, " kommentarfunktion "sv, Address::needed},
    Call{"kommentarfunktion"sv, " die kommentarfunktion wurde "sv},
    Call{"kommentarfunktion"sv, " die kommentarfunktion ist "sv},
    Call{"adresse"sv, " mail adresse wird nicht veröffentlicht "sv},
    Call{"felder"sv, " erforderliche felder sind "sv},
    Call{"vorbehalten"sv, " alle rechte vorbehalten "sv},
    Call{"nachdruck"sv, " nachdruck nur mit "sv},
    Call{"unbedingt"sv, " spiegeln nicht unbedingt "sv},
    Call{"unbedingt"sv, " nicht unbedingt die meinung der "sv},
    Call{"unbedingt"sv, " nicht unbedingt die von "sv},
    Call{"unbedingt"sv, " nicht unbedingt die ansicht"sv},
    Call{"unbedingt"sv, " nicht unbedingt der meinung der redaktion "sv},
    Call{"erschien"sv, " beitrag erschien zuerst "sv},
    Call{"erschien"sv, " artikel erschien zuerst "sv},
    Call{"erschien"sv, " text erschien zuerst "sv},
    Call{"abonnent"sv, " bereits abonnent "sv},
    Call{"weiterzulesen"sv, " um weiterzulesen "sv},
    Call{"probeabo"sv, " probeabo "sv, Address::needed},
    Call{"abo"sv, " abo "sv, Address::needed},
    Call{"digitalabo"sv, " digitalabo "sv, Address::needed},
    Call{"kostenlos"sv, " kostenlos testen "sv, Address::needed},
    Call{"kostenlos"sv, " jetzt kostenlos "sv, Address::needed},
    Call{"externer"sv, " externer inhalt "sv},
    Call{"externe"sv, " externe inhalte "sv, Address::needed},
    Call{"externen"sv, " externen inhalt"sv, Address::needed},
    Call{"affiliate"sv, " affiliate "sv, Address::needed},
    Call{"amazon"sv, " als amazon partner "sv},
    Call{"fehler"sv, " fehler gefunden "sv},
    Call{"fehler"sv, " einen fehler entdeckt "sv, Address::needed},
    Call{"whatsapp"sv, " whatsapp kanal "sv, Address::needed},
    Call{"whatsapp"sv, " per whatsapp "sv, Address::needed},
    Call{"telegram"sv, " telegram kanal "sv, Address::needed},
    Call{"push"sv, " push nachrichten "sv, Address::needed},
    Call{"push"sv, " push mitteilungen "sv, Address::needed},
    Call{"facebook"sv, " auf facebook "sv, Address::needed},
    Call{"instagram"sv, " auf instagram "sv, Address::needed},
    Call{"google"sv, " google news "sv, Address::needed},
    Call{"browser"sv, " ihr browser "sv},
    Call{"eingeloggt"sv, " eingeloggt "sv, Address::needed},
    Call{"anzumelden"sv, " um sich anzumelden "sv, Address::needed},
    Call{"aktuell"sv, " übermittelt durch news aktuell "sv},
    Call{"agenturmaterial"sv, " mit agenturmaterial "sv}};

}  // namespace fundstelle::litter
