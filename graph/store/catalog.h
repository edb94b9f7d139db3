// The names that the graph uses: labels, relationship types, property keys; and what is indexed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/store/ids.h"

namespace dossier {

// A property index or uniqueness constraint over nodes of a label, or an index over relationships of a type.
struct IndexInfo {
  IndexId id = 0;
  std::string name;
  bool on_relationships = false;
  uint32_t label_or_type = kNoName;
  std::vector<KeyId> keys;  // one or more, in order
  bool unique = false;      // a uniqueness constraint (nodes only)
};

// Read-only view of the names at one snapshot. Lives as long as the reader that gave it; safe from many threads.
class Catalog {
 public:
  virtual ~Catalog() = default;
  // kNoName where the name is not known.
  virtual LabelId FindLabel(std::string_view name) const = 0;
  virtual TypeId FindType(std::string_view name) const = 0;
  virtual KeyId FindKey(std::string_view name) const = 0;
  // The id must be known.
  virtual std::string_view LabelName(LabelId id) const = 0;
  virtual std::string_view TypeName(TypeId id) const = 0;
  virtual std::string_view KeyName(KeyId id) const = 0;
  // All, in ascending id; names no longer in use stay listed (their counts are 0).
  virtual size_t LabelCount() const = 0;
  virtual size_t TypeCount() const = 0;
  virtual size_t KeyCount() const = 0;
  virtual std::vector<IndexInfo> Indexes() const = 0;
};

}  // namespace dossier
