// The functions of openCypher, for tests of the binder without a function library.
#pragma once

#include "query/semantics/function_catalog.h"

namespace dossier {

const FunctionCatalog& KnownFunctions();

}  // namespace dossier
