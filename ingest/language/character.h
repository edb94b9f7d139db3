// Characters of UTF-8 text as the tokenizer sees them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dossier {

enum class CharClass : uint8_t {
  kSpace,
  kUpper,
  kLower,
  kLetter,
  kDigit,
  kMark,
  kPunctuation,
  kSymbol
};

// One decoded character. `length` is never 0 within the text, even where it is not valid UTF-8.
struct Character {
  uint32_t code = 0;
  uint8_t length = 1;
  CharClass kind = CharClass::kSymbol;

  bool IsLetter() const {
    return kind == CharClass::kUpper || kind == CharClass::kLower || kind == CharClass::kLetter;
  }
  bool IsWord() const {
    return IsLetter() || kind == CharClass::kDigit || kind == CharClass::kMark;
  }
  bool IsSpace() const { return kind == CharClass::kSpace; }
  // ' or its typographic forms.
  bool IsApostrophe() const {
    return code == '\'' || code == 0x2019 || code == 0x2bc || code == 0x60 || code == 0xb4;
  }
  bool IsHyphen() const { return code == '-' || code == 0x2010 || code == 0x2011; }
};

// The character at byte `at`; a space of length 0 at or past the end.
Character CharacterAt(std::string_view text, size_t at);

// Lower case, typographic apostrophes made straight, soft hyphens and zero-width characters left
// out.
std::string FoldCase(std::string_view text);

}  // namespace dossier
