// Symbols as people write them.
#pragma once

#include <string_view>

#include "query/syntax/token.h"

namespace dossier::syntax {

std::string_view SymbolText(Symbol symbol);

}  // namespace dossier::syntax
