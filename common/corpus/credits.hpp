#pragma once
#include "common/corpus/article.hpp"

namespace fundstelle {

/// Gives `article` what the lines of its text say of it, where it is not known yet: the author of a byline
/// (`Von: Ada Beispiel`, `Ein Kommentar von Ada Beispiel`, `Ada Beispiel (Text)`; who made but pictures is
/// none) or a closing signature (`… (Ada Beispiel)`, `Das Gespräch führte Ada Beispiel.`); as source the
/// agency of a dateline (`Wien (APA) –`, `(sda)`), of a line of its own (`Keystone-SDA`, `Mit AFP`, `Quelle:
/// dpa`), of a closing `(dpa)` or of a picture (`Bildnachweis: AFP`); the place of a dateline (`Minsk –`, `ST
/// PETERSBURG:`); the date of publication (`Veröffentlicht am 19.12.2022`), else that of a dateline, of a
/// line of the head (`Montag, 19. Dezember 2022, 10:30 Uhr`), of a change (`Stand: …`), behind the text
/// unless it is announced there (`Nächster Termin`), or of a title (`Protokoll vom …`); a line also adds the
/// day to a month that is known. Only the first and last lines count, and whole lines: what sentences speak
/// of says nothing of their text.
void take_credits(Article& article);

}  // namespace fundstelle
