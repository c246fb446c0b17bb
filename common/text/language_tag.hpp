#pragma once
#include <string>
#include <string_view>

namespace fundstelle {

/// The language that `name` says, as a primary subtag of BCP 47 in small letters: of a tag of BCP 47 or of a
/// locale (`de-AT`, `de_CH.UTF-8`: `de`), of a code of ISO 639-2 (`deu`, `ger`: `de`), of the German or
/// English name of a language (`Deutsch`, `german`: `de`). Empty when it is none of these, or says that the
/// language is not known (`und`, `un`, `x-default`). Any thread.
std::string language_subtag(std::string_view name);

}  // namespace fundstelle
