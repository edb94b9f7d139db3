#include "query/execute/type_set.h"

#include <algorithm>

namespace dossier {

TypeSet TypeSet::Of(const std::vector<std::string>& names, const Catalog& catalog) {
  TypeSet set;
  for (const std::string& name : names) {
    const TypeId type = catalog.FindType(name);
    const bool seen = std::find(set.types.begin(), set.types.end(), type) != set.types.end();
    if (type != kNoName && !seen) set.types.push_back(type);
  }
  set.nothing = !names.empty() && set.types.empty();
  return set;
}

}  // namespace dossier
