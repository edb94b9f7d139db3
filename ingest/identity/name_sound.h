// Persons' names as they compare across transliterations: 'Sergei Shoigu' and 'Sergey Shoygu',
// 'Mahmoud' and 'Mahmud', 'Ki-moon' and 'Kimoon'. The rules are data: name_sounds.tsv.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// A name's tokens with what they are compared by.
struct SoundedName {
  std::vector<std::string> tokens;
  std::vector<std::string> sounds;  // one a token; initials are themselves
};

// The first token of a name in every short form that has one ('Bill', 'William'); the others by the
// rules of the language that the name looks like.
SoundedName SoundName(std::vector<std::string> tokens);

// A surname that stands alone, so that its language is not known: Ellis is not Elis.
std::string SurnameSound(std::string_view token);

// Equal for spellings of one whole name: words joined or not ('Ki-moon', 'Kimoon'), family name
// first or last. Names of which both words are given names keep their order.
std::string WholeNameSound(const std::vector<std::string>& tokens);

// A common given name, of any language or short form that is known here.
bool IsGivenName(std::string_view token);

}  // namespace dossier
