// Errors as people read them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "query/syntax/query_error.h"

namespace dossier {

// Both from 1. A column is a character as people see it: a letter with its marks is one, and so is
// a wide character.
struct TextPosition {
  uint32_t line = 1;
  uint32_t column = 1;
};

TextPosition PositionAt(std::string_view text, uint32_t offset);

// Several lines, without a line end behind the last:
//   SyntaxError (compile time, UnexpectedSyntax): Unexpected 'RETRUN': expected a clause
//     at line 1, column 11
//     MATCH (n) RETRUN n
//               ^^^^^^
//   Did you mean RETURN?
// The caret line is aligned by the widths of characters on a terminal; long lines are cut around
// the place; control characters are shown as spaces. `query` is the text that the error's span
// refers to.
std::string ErrorText(const QueryError& error, std::string_view query);

}  // namespace dossier
