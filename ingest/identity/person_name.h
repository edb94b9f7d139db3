// A person's name in parts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/identity/name_sound.h"

namespace dossier {

// What is left of 'President Andrés Manuel López Obrador Jr.' when honorifics, titles and the
// suffix are taken apart.
struct PersonName {
  std::vector<std::string>
      tokens;          // folded, one spelling each, in order; never empty unless the name was
  std::string suffix;  // 'jr', 'iii' ...
  std::string gender;  // 'm', 'f' or empty, from honorifics
  std::vector<std::string> titles;      // folded titles that stood before the name
  std::vector<std::string> birth_name;  // 'Maria Silva née Costa': maria costa
  bool given_only = false;              // a throne or saint: what follows is a given name
};

PersonName ParsePersonName(std::string_view name);

// Titles as they are compared: 'the former Mexican President of Mexico' -> 'president', 'Deputy
// Prime Minister' -> 'deputy prime minister'. Empty for honorifics.
std::string FoldTitle(std::string_view title);

// Whether two folded titles may be one office: equal, or one is the other with words before that do
// not change the office ('foreign minister', 'minister').
bool SameOffice(std::string_view a, std::string_view b);

// How the token sequences of two names relate.
// `longer` holds every token of `shorter` in order, beginning with the same one; tokens are alike
// where they sound alike, and an initial matches a word it begins.
bool ExtendsName(const SoundedName& longer, const SoundedName& shorter);
// `surname` stands in `full` after its first token: at the end as a whole, or anywhere if it is one
// token. Initials before it ('J. Smith') must agree with the first token.
bool IsSurnameOf(const std::vector<std::string>& surname, const std::vector<std::string>& full);

// A name that may stand for a longer one by its surname: one word, or words that do not begin with
// a given name.
bool MayBeSurname(const std::vector<std::string>& tokens);

}  // namespace dossier
