// Cuts the text of a query into tokens.
#pragma once

#include <string_view>
#include <vector>

#include "query/syntax/query_error.h"
#include "query/syntax/token.h"

namespace dossier::syntax {

// No partner, of a bracket.
inline constexpr uint32_t kNoPartner = UINT32_MAX;

struct LexedText {
  std::string_view text;
  std::vector<Token> tokens;  // the last is kEnd
  // What is wrong with tokens of kind kInvalid; Token::partner is the index here. The lexer never
  // stops early, so that the parser reports whatever comes first in the text.
  std::vector<QueryError> errors;
};

// Linear in the text, which must be shorter than 2^32 bytes and outlive the result. Comments and
// white space leave no trace.
LexedText Lex(std::string_view text);

}  // namespace dossier::syntax
