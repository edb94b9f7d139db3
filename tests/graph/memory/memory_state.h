// The graph of the memory store as plain data.
#pragma once

#include <deque>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/store/catalog.h"
#include "graph/store/graph_reader.h"
#include "graph/store/ids.h"
#include "graph/value/value.h"

namespace dossier {

// Names of one kind; they only grow, so views into them stay good.
class MemoryNames {
 public:
  uint32_t Find(std::string_view name) const;
  uint32_t Make(std::string_view name);
  std::string_view Name(uint32_t id) const;
  size_t size() const;

 private:
  mutable std::mutex mutex_;
  std::deque<std::string> names_;
};

struct MemoryNode {
  bool exists = true;
  std::string key;
  Layer layer = Layer::kUser;
  std::set<LabelId> labels;
  std::map<KeyId, Value> properties;
};

struct MemoryRelationship {
  bool exists = true;
  std::string key;
  Layer layer = Layer::kUser;
  NodeId start = 0;
  NodeId end = 0;
  TypeId type = 0;
  std::map<KeyId, Value> properties;
};

struct MemoryState {
  std::vector<MemoryNode> nodes;
  std::vector<MemoryRelationship> relationships;
  std::vector<std::vector<RelationshipId>>
      touching;  // by node: relationships that ever started or ended there
  std::vector<IndexInfo> indexes;
  uint64_t next_user_key = 0;
  IndexId next_index = 0;
  std::map<std::pair<std::string, std::string>, std::string> records;
};

struct MemoryCatalogNames {
  MemoryNames labels, types, keys;
};

// Ids held in advance.
class MemoryCursor : public IdCursor {
 public:
  explicit MemoryCursor(std::vector<uint64_t> ids) : ids_(std::move(ids)) {}
  absl::StatusOr<size_t> Next(size_t capacity, std::vector<uint64_t>* out) override;

 private:
  std::vector<uint64_t> ids_;
  size_t position_ = 0;
};

}  // namespace dossier
