// Unicode classes of characters, as far as the grammar needs them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dossier::syntax {

// One character at the head of a text, and how many bytes it takes; code -1 and one byte where
// these are not UTF-8.
struct Character {
  int32_t code = -1;
  uint32_t bytes = 0;
};

// The empty text gives no bytes.
Character FirstCharacter(std::string_view text);

bool IsNameStart(int32_t code);  // letters, letter numbers, connectors such as _
bool IsNamePart(int32_t code);   // these, digits and marks
bool IsSpace(int32_t code);      // white space of any script, line ends, byte order mark

// What to type instead of a look-alike: '-' for dashes, '\'' for curly quotes; 0 where there is
// nothing to say.
char PlainCharacter(int32_t code);

}  // namespace dossier::syntax
