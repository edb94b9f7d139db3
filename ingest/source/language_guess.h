// Which language a text is in.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

// BCP 47 tag of the language most of `text` (valid UTF-8) is in, by the library cld2; "und" where it is not sure.
// Looks at the first 256 kB. Safe from many threads.
std::string GuessLanguage(std::string_view text);

// A tag as pages declare it (`en_US`, `EN-gb`), written the standard way; empty for what is no tag.
std::string NormalizeLanguageTag(std::string_view tag);

}  // namespace dossier
