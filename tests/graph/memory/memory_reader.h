// GraphReader over a MemoryState; both the snapshot and the transaction of the memory store are
// made of it.
#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/value/equality.h"
#include "graph/value/order.h"
#include "proto/article.pb.h"
#include "proto/stored.pb.h"
#include "tests/graph/memory/memory_state.h"

namespace dossier {

class MemoryCatalog : public Catalog {
 public:
  MemoryCatalog(MemoryCatalogNames* names, const MemoryState* state)
      : names_(names), state_(state) {}
  LabelId FindLabel(std::string_view name) const override { return names_->labels.Find(name); }
  TypeId FindType(std::string_view name) const override { return names_->types.Find(name); }
  KeyId FindKey(std::string_view name) const override { return names_->keys.Find(name); }
  std::string_view LabelName(LabelId id) const override { return names_->labels.Name(id); }
  std::string_view TypeName(TypeId id) const override { return names_->types.Name(id); }
  std::string_view KeyName(KeyId id) const override { return names_->keys.Name(id); }
  size_t LabelCount() const override { return names_->labels.size(); }
  size_t TypeCount() const override { return names_->types.size(); }
  size_t KeyCount() const override { return names_->keys.size(); }
  std::vector<IndexInfo> Indexes() const override { return state_->indexes; }

 private:
  MemoryCatalogNames* names_;
  const MemoryState* state_;
};

// Base is Snapshot or Transaction.
template <typename Base>
class MemoryReader : public Base {
 public:
  using CursorOr = absl::StatusOr<std::unique_ptr<IdCursor>>;

  MemoryReader(MemoryCatalogNames* names, std::shared_ptr<MemoryState> state)
      : names_(names), state_(std::move(state)), catalog_(names, state_.get()) {}

  const Catalog& catalog() const override { return catalog_; }
  uint64_t NodeCount() const override {
    return Nodes([](const MemoryNode&) { return true; }).size();
  }
  uint64_t NodeCount(LabelId label) const override { return Nodes(HasTheLabel(label)).size(); }
  uint64_t RelationshipCount() const override { return Relations(kNoName).size(); }
  uint64_t RelationshipCount(TypeId type) const override {
    return type == kNoName ? 0 : Relations(type).size();
  }

  CursorOr ScanNodes() const override {
    return Cursor(Nodes([](const MemoryNode&) { return true; }));
  }
  CursorOr ScanLabel(LabelId label) const override { return Cursor(Nodes(HasTheLabel(label))); }
  CursorOr ScanRelationships() const override { return Cursor(Relations(kNoName)); }
  CursorOr ScanType(TypeId type) const override {
    return Cursor(type == kNoName ? std::vector<uint64_t>() : Relations(type));
  }

  CursorOr IndexSeek(IndexId index, std::span<const Value> values) const override {
    const IndexInfo* info = Index(index);
    return Cursor(Indexed(*info, [&](const auto& properties) {
      for (size_t k = 0; k < info->keys.size(); ++k) {
        auto found = properties.find(info->keys[k]);
        if (found == properties.end() || Equals(found->second, values[k]) != Truth::kTrue)
          return false;
      }
      return true;
    }));
  }

  CursorOr IndexRange(IndexId index, const std::optional<IndexBound>& low,
                      const std::optional<IndexBound>& high) const override {
    const IndexInfo* info = Index(index);
    std::vector<uint64_t> ids = Indexed(*info, [&](const auto& properties) {
      auto found = properties.find(info->keys[0]);
      return found != properties.end() && Within(found->second, low, high);
    });
    SortByValue(*info, &ids);
    return Cursor(std::move(ids));
  }

  CursorOr IndexPrefix(IndexId index, std::string_view prefix) const override {
    const IndexInfo* info = Index(index);
    std::vector<uint64_t> ids = Indexed(*info, [&](const auto& properties) {
      auto found = properties.find(info->keys[0]);
      return found != properties.end() && found->second.kind() == ValueKind::kString &&
             found->second.string().starts_with(prefix);
    });
    SortByValue(*info, &ids);
    return Cursor(std::move(ids));
  }

  absl::Status Expand(std::span<const NodeId> from, Direction direction,
                      std::span<const TypeId> types, Neighbors* out) const override {
    *out = Neighbors();
    out->offsets.push_back(0);
    for (NodeId node : from) {
      for (const auto& [type, incoming, neighbor, id] : Adjacent(node, direction, types)) {
        out->nodes.push_back(neighbor);
        out->relationships.push_back(id);
        out->types.push_back(type);
        out->outgoing.push_back(incoming ? 0 : 1);
      }
      out->offsets.push_back(static_cast<uint32_t>(out->nodes.size()));
    }
    return absl::OkStatus();
  }

  absl::Status Degrees(std::span<const NodeId> from, Direction direction,
                       std::span<const TypeId> types, std::vector<uint64_t>* out) const override {
    out->clear();
    for (NodeId node : from) out->push_back(Adjacent(node, direction, types).size());
    return absl::OkStatus();
  }

  absl::Status NodeProperties(std::span<const NodeId> ids, KeyId key,
                              std::vector<Value>* out) const override {
    out->clear();
    for (NodeId id : ids)
      out->push_back(NodeThere(id) ? Lookup(state_->nodes[id].properties, key) : Value());
    return absl::OkStatus();
  }
  absl::Status RelationshipProperties(std::span<const RelationshipId> ids, KeyId key,
                                      std::vector<Value>* out) const override {
    out->clear();
    for (RelationshipId id : ids) {
      out->push_back(RelationshipThere(id) ? Lookup(state_->relationships[id].properties, key)
                                           : Value());
    }
    return absl::OkStatus();
  }
  absl::Status HasLabel(std::span<const NodeId> ids, LabelId label,
                        std::vector<uint8_t>* out) const override {
    out->clear();
    for (NodeId id : ids)
      out->push_back(NodeThere(id) && state_->nodes[id].labels.contains(label) ? 1 : 0);
    return absl::OkStatus();
  }
  absl::Status Relationships(std::span<const RelationshipId> ids,
                             std::vector<RelationshipRecord>* out) const override {
    out->clear();
    for (RelationshipId id : ids) {
      if (!RelationshipThere(id)) {
        out->push_back({});
        continue;
      }
      const MemoryRelationship& r = state_->relationships[id];
      out->push_back({id, r.type, r.start, r.end});
    }
    return absl::OkStatus();
  }

  absl::StatusOr<bool> NodeExists(NodeId id) const override { return NodeThere(id); }
  absl::StatusOr<std::vector<LabelId>> NodeLabels(NodeId id) const override {
    std::vector<LabelId> labels;
    if (!NodeThere(id)) return labels;
    labels.assign(state_->nodes[id].labels.begin(), state_->nodes[id].labels.end());
    std::sort(labels.begin(), labels.end(),
              [&](LabelId a, LabelId b) { return catalog_.LabelName(a) < catalog_.LabelName(b); });
    return labels;
  }
  absl::StatusOr<std::vector<std::pair<KeyId, Value>>> AllNodeProperties(NodeId id) const override {
    std::vector<std::pair<KeyId, Value>> properties;
    if (NodeThere(id))
      properties.assign(state_->nodes[id].properties.begin(), state_->nodes[id].properties.end());
    return properties;
  }
  absl::StatusOr<std::vector<std::pair<KeyId, Value>>> AllRelationshipProperties(
      RelationshipId id) const override {
    std::vector<std::pair<KeyId, Value>> all;
    if (RelationshipThere(id)) {
      const auto& properties = state_->relationships[id].properties;
      all.assign(properties.begin(), properties.end());
    }
    return all;
  }

  absl::StatusOr<std::string> NodeKey(NodeId id) const override {
    return NodeThere(id) ? state_->nodes[id].key : std::string();
  }
  absl::StatusOr<std::string> RelationshipKey(RelationshipId id) const override {
    return RelationshipThere(id) ? state_->relationships[id].key : std::string();
  }
  absl::StatusOr<NodeId> FindNodeByKey(std::string_view key) const override {
    return FindKey(state_->nodes, key);
  }
  absl::StatusOr<RelationshipId> FindRelationshipByKey(std::string_view key) const override {
    return FindKey(state_->relationships, key);
  }
  absl::StatusOr<Layer> NodeLayer(NodeId id) const override {
    return NodeThere(id) ? state_->nodes[id].layer : Layer::kUser;
  }
  absl::StatusOr<Layer> RelationshipLayer(RelationshipId id) const override {
    return RelationshipThere(id) ? state_->relationships[id].layer : Layer::kUser;
  }
  absl::StatusOr<std::vector<StoredEvidence>> NodeEvidence(NodeId) const override {
    return std::vector<StoredEvidence>();
  }
  absl::StatusOr<std::vector<StoredEvidence>> RelationshipEvidence(RelationshipId) const override {
    return std::vector<StoredEvidence>();
  }
  absl::StatusOr<Article> GetArticle(std::string_view) const override {
    return absl::NotFoundError("the memory store holds no articles");
  }

  absl::StatusOr<std::string> GetRecord(std::string_view family,
                                        std::string_view key) const override {
    auto found = state()->records.find({std::string(family), std::string(key)});
    if (found == state()->records.end()) return absl::NotFoundError("no such record");
    return found->second;
  }
  absl::Status ScanRecords(std::string_view family, std::string_view prefix,
                           const std::function<bool(std::string_view key, std::string_view bytes)>&
                               visit) const override {
    for (const auto& [key, bytes] : state()->records) {
      if (key.first == family && key.second.starts_with(prefix) && !visit(key.second, bytes)) break;
    }
    return absl::OkStatus();
  }

 protected:
  bool NodeThere(NodeId id) const { return id < state_->nodes.size() && state_->nodes[id].exists; }
  bool RelationshipThere(RelationshipId id) const {
    return id < state_->relationships.size() && state_->relationships[id].exists;
  }
  const std::shared_ptr<MemoryState>& state() const { return state_; }
  MemoryCatalogNames* names() const { return names_; }

  template <typename Elements>
  static uint64_t FindKey(const Elements& elements, std::string_view key) {
    for (size_t id = 0; id < elements.size(); ++id) {
      if (elements[id].exists && elements[id].key == key) return id;
    }
    return kNoId;
  }

 private:
  using Edge =
      std::tuple<TypeId, bool, NodeId, RelationshipId>;  // type, incoming, neighbour, relationship

  static CursorOr Cursor(std::vector<uint64_t> ids) {
    return std::make_unique<MemoryCursor>(std::move(ids));
  }

  static Value Lookup(const std::map<KeyId, Value>& properties, KeyId key) {
    auto found = properties.find(key);
    return found == properties.end() ? Value() : found->second;
  }

  static auto HasTheLabel(LabelId label) {
    return [label](const MemoryNode& node) { return node.labels.contains(label); };
  }

  template <typename Wanted>
  std::vector<uint64_t> Nodes(Wanted wanted) const {
    std::vector<uint64_t> ids;
    for (NodeId id = 0; id < state_->nodes.size(); ++id) {
      if (state_->nodes[id].exists && wanted(state_->nodes[id])) ids.push_back(id);
    }
    return ids;
  }

  std::vector<uint64_t> Relations(TypeId type) const {
    std::vector<uint64_t> ids;
    for (RelationshipId id = 0; id < state_->relationships.size(); ++id) {
      const MemoryRelationship& r = state_->relationships[id];
      if (r.exists && (type == kNoName || r.type == type)) ids.push_back(id);
    }
    return ids;
  }

  const IndexInfo* Index(IndexId id) const {
    for (const IndexInfo& index : state_->indexes) {
      if (index.id == id) return &index;
    }
    return nullptr;
  }

  template <typename Wanted>
  std::vector<uint64_t> Indexed(const IndexInfo& index, Wanted wanted) const {
    if (index.on_relationships) {
      std::vector<uint64_t> ids = Relations(index.label_or_type);
      std::erase_if(ids,
                    [&](uint64_t id) { return !wanted(state_->relationships[id].properties); });
      return ids;
    }
    return Nodes([&](const MemoryNode& node) {
      return node.labels.contains(index.label_or_type) && wanted(node.properties);
    });
  }

  // A bound only meets values of its own kind; two open bounds meet all.
  static bool Within(const Value& value, const std::optional<IndexBound>& low,
                     const std::optional<IndexBound>& high) {
    auto meets = [&](const std::optional<IndexBound>& bound, bool above) {
      if (!bound.has_value()) return true;
      const Comparison order = Compare(value, bound->value);
      return order == (above ? Comparison::kGreater : Comparison::kLess) ||
             (bound->inclusive && order == Comparison::kEqual);
    };
    return meets(low, true) && meets(high, false);
  }

  void SortByValue(const IndexInfo& index, std::vector<uint64_t>* ids) const {
    auto value = [&](uint64_t id) {
      return Lookup(index.on_relationships ? state_->relationships[id].properties
                                           : state_->nodes[id].properties,
                    index.keys[0]);
    };
    std::stable_sort(ids->begin(), ids->end(),
                     [&](uint64_t a, uint64_t b) { return TotalOrder(value(a), value(b)) < 0; });
  }

  std::vector<Edge> Adjacent(NodeId node, Direction direction,
                             std::span<const TypeId> types) const {
    std::vector<Edge> edges;
    if (!NodeThere(node)) return edges;
    for (RelationshipId id : state_->touching[node]) {
      const MemoryRelationship& r = state_->relationships[id];
      if (!r.exists) continue;
      if (!types.empty() && std::find(types.begin(), types.end(), r.type) == types.end()) continue;
      if (direction != Direction::kIn && r.start == node) {
        edges.emplace_back(r.type, false, r.end, id);
      } else if (direction != Direction::kOut && r.end == node) {
        edges.emplace_back(r.type, true, r.start, id);
      }
    }
    std::sort(edges.begin(), edges.end());
    return edges;
  }

  MemoryCatalogNames* names_;
  std::shared_ptr<MemoryState> state_;
  MemoryCatalog catalog_;
};

}  // namespace dossier
