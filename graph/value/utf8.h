// UTF-8, as far as values need it: strings are UTF-8 by convention, but bytes from outside may be
// anything.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dossier {

// How many bytes the first character takes (1-4); 0 where the text is empty or does not begin with
// a well-formed character (no surrogates, no overlong forms, at most U+10FFFF).
size_t Utf8Length(std::string_view text);

// As Utf8Length, but a malformed byte counts as a character of its own: what functions on strings
// step by. 0 for the empty text only.
size_t Utf8Step(std::string_view text);

// How many characters the text has, malformed bytes counted singly.
size_t CountCharacters(std::string_view text);

// Where character number `index` begins, or the text's size where it has fewer.
size_t OffsetOfCharacter(std::string_view text, size_t index);

bool IsUtf8(std::string_view text);

}  // namespace dossier
