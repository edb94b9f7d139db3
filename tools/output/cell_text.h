// One value as a cell of a table or a CSV file.
#pragma once

#include <string>

#include "graph/value/element_source.h"
#include "graph/value/value.h"

namespace dossier {

// A string or temporal value is its bare text; anything else is as ValueText prints it.
std::string CellText(const Value& value, const ElementSource& elements);

}  // namespace dossier
