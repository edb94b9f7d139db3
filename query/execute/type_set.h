// Relationship types as a plan names them, looked up in the graph of the moment.
#pragma once

#include <string>
#include <vector>

#include "graph/store/catalog.h"

namespace dossier {

// Which types an expansion follows. Names that the graph does not know match nothing.
struct TypeSet {
  bool nothing = false;       // names were given, and none is known
  std::vector<TypeId> types;  // empty: every type (unless `nothing`)

  static TypeSet Of(const std::vector<std::string>& names, const Catalog& catalog);
};

}  // namespace dossier
