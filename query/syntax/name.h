// Names as they stand in a query: labels, types and keys, and variables.
#pragma once

#include <cstdint>
#include <string>

#include "query/syntax/source_span.h"

namespace dossier {

// The number that the binder gives a variable: dense from 0 over the whole query, one for each
// binding (a name bound again in another scope is another symbol). Row slots are numbered by it.
using SymbolId = uint32_t;
inline constexpr SymbolId kNoSymbol = UINT32_MAX;

namespace ast {

// A label, relationship type, property key, function, procedure, index or parameter. `text` is
// without backticks and with its escapes resolved.
struct Name {
  std::string text;
  SourceSpan span;
};

// Where a variable is bound or, in patterns, named again. Patterns without a name there have an
// empty text; the binder gives these a symbol as well.
struct VariableName {
  std::string text;
  SourceSpan span;
  SymbolId symbol = kNoSymbol;  // set by the binder

  bool named() const { return !text.empty(); }
};

}  // namespace ast
}  // namespace dossier
