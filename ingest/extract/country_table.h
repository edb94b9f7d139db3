#pragma once

#include <string_view>

namespace dossier {

// Countries by ISO 3166-1 code and by word, from the gazetteer's table of countries. Any thread.

// The usual name of a country: 'PE' -> 'Peru'; empty where the code is unknown.
std::string_view CountryName(std::string_view code);
// The code of a country's name or of a nationality word, in lower case: 'peruvian' -> 'PE'; empty
// where it is neither.
std::string_view CountryCodeOfWord(std::string_view lower);

}  // namespace dossier
