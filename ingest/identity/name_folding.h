// Names as identity compares them: without case, accents, punctuation and the spelling of single
// letters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// Lower-case tokens of a name: compatibility-decomposed, marks and possessive 's taken off,
// apostrophes and full stops dropped ('O'Brien' -> obrien, 'U.S.' -> us), any other punctuation a
// boundary, letters that do not decompose spelt out (ø -> o, æ -> ae, ł -> l). Letters of every
// script stay. Invalid UTF-8 gives no tokens.
std::vector<std::string> FoldTokens(std::string_view name);

// The tokens with one blank between them.
std::string JoinTokens(const std::vector<std::string>& tokens);
std::string FoldName(std::string_view name);

// Written as initials are: two to eight letters or digits, no lower case among them ('CJNG',
// 'U.S.', 'G7').
bool LooksLikeAcronym(std::string_view name);

// A token of one letter of an alphabet (a single Chinese character is a word).
bool IsInitial(std::string_view token);

}  // namespace dossier
