// One token of a Document.
#pragma once

#include <cstdint>

#include "ingest/text/index.h"
#include "ingest/text/relation.h"
#include "ingest/text/tags.h"

namespace dossier {

// Index into a Document's WordTable; 0 is the empty word.
using WordId = uint32_t;

// How a token is written. At most one of the four case flags is set.
enum TokenFlag : uint16_t {
  kInitialCapital = 1 << 0,  // 'Mexico', 'McDonald', 'A'
  kAllCapitals = 1 << 1,     // 'CJNG': two or more letters, no small one
  kMixedCase = 1 << 2,       // 'iPhone'
  kLowerCase = 1 << 3,
  kHasDigit = 1 << 4,
  kAllDigits = 1 << 5,  // '2008', '1,250', '3.5'
  kHasHyphen = 1 << 6,
  kIsPunctuation = 1 << 7,  // no letter, no digit
  kSpaceBefore = 1 << 8,    // white space (or the text's start) stands before it
  kSentenceStart = 1 << 9,  // first word of its sentence, opening quotes and brackets apart
  kIsAddress = 1 << 10,     // URL, e-mail address, file name, @handle
  kIsHashtag = 1 << 11,
};

// A token: text[start, end), and what the stages found out about it. 32 bytes.
struct Token {
  uint32_t start = 0;  // bytes of Article.text
  uint32_t end = 0;
  WordId word = 0;   // its lower-case text, curly apostrophes made straight
  WordId lemma = 0;  // 'extradite'; names keep their capitals; 0 until lemmas are known
  uint32_t sentence = kNone;
  uint32_t head = kNone;  // token index; kNone at a sentence's root or where not parsed
  uint16_t flags = 0;
  PennTag tag = PennTag::kUnknown;
  UniversalTag universal = UniversalTag::kX;
  Relation relation = Relation::kNone;

  bool Is(TokenFlag flag) const { return (flags & flag) != 0; }
  bool IsCapitalized() const {
    return (flags & (kInitialCapital | kAllCapitals | kMixedCase)) != 0;
  }
};

}  // namespace dossier
