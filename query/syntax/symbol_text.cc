#include "query/syntax/symbol_text.h"

namespace dossier::syntax {

std::string_view SymbolText(Symbol symbol) {
  constexpr std::string_view kTexts[] = {"",   "(",  ")",  "[", "]",  "{",  "}",  ",", ":", ";",
                                         ".",  "..", "|",  "+", "-",  "*",  "/",  "%", "^", "=",
                                         "<>", "<",  "<=", ">", ">=", "=~", "+=", "&", "!"};
  return kTexts[static_cast<size_t>(symbol)];
}

}  // namespace dossier::syntax
