#include "query/procedure/index_rows.h"

#include <utility>

namespace dossier {

std::vector<ProcedureField> IndexFields() {
  return {{"name", "STRING", ""},
          {"entity", "STRING", ""},
          {"labelOrType", "STRING", ""},
          {"properties", "LIST", ""},
          {"unique", "BOOLEAN", ""}};
}

std::vector<std::vector<Value>> IndexRows(const Catalog& catalog, bool only_unique) {
  std::vector<std::vector<Value>> rows;
  for (const IndexInfo& index : catalog.Indexes()) {
    if (only_unique && !index.unique) continue;
    List keys;
    for (KeyId key : index.keys) keys.push_back(Value(catalog.KeyName(key)));
    rows.push_back({Value(index.name), Value(index.on_relationships ? "relationship" : "node"),
                    Value(index.on_relationships ? catalog.TypeName(index.label_or_type)
                                                 : catalog.LabelName(index.label_or_type)),
                    Value(std::move(keys)), Value(index.unique)});
  }
  return rows;
}

}  // namespace dossier
