// Where the next token of a text ends: English tokens as the English Web Treebank cuts them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "ingest/language/word_set.h"

namespace dossier {

// Bytes of the text that was scanned.
struct TokenSpan {
  uint32_t start = 0;
  uint32_t end = 0;
  uint16_t flags = 0;  // kIsAddress, kIsHashtag
};

// Cuts text into tokens. Looks at most a bounded distance ahead, so time is linear in the text.
// Stateless: any thread.
//   words are cut at hyphens ('-' is a token) but for prefixes ('co-founder'); clitics are tokens
//   ("do" "n't", "Trump" "'s"); 'U.S.', 'Mr.', '3.5', '1,250', '10:30', '9/11', 'AT&T' and
//   addresses are one token each; runs of stops or dashes are one; other marks stand alone.
class TokenScanner {
 public:
  TokenScanner();

  // Appends the tokens of text[begin, end).
  void Scan(std::string_view text, size_t begin, size_t end, std::vector<TokenSpan>* out) const;

 private:
  WordSet abbreviations_;
  WordSet small_abbreviations_;  // those that need no capital
  WordSet elisions_;
  WordSet prefixes_;
};

}  // namespace dossier
