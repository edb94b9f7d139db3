#include "query/expression/property_reading.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/store/graph_reader.h"
#include "query/function/element_reading.h"
#include "query/function/function_error.h"
#include "query/function/kind_set.h"
#include "query/function/temporal_component.h"

namespace dossier {
namespace {

// Ids of one sort and where their values belong.
struct Wanted {
  std::vector<uint64_t> ids;
  std::vector<uint32_t> positions;
  void Add(uint64_t id, size_t position) {
    ids.push_back(id);
    positions.push_back(static_cast<uint32_t>(position));
  }
};

using ReadBatch = absl::Status (GraphReader::*)(std::span<const uint64_t>, KeyId,
                                                std::vector<Value>*) const;

absl::Status ReadWanted(const Wanted& wanted, ReadBatch read, std::string_view key,
                        EvalContext& context, std::vector<Value>* values) {
  if (wanted.ids.empty()) return absl::OkStatus();
  absl::StatusOr<const GraphReader*> graph = GraphOf(context.functions);
  if (!graph.ok()) return graph.status();
  const KeyId id = (*graph)->catalog().FindKey(key);
  if (id == kNoName) return absl::OkStatus();
  std::vector<Value> read_values;
  if (absl::Status status = ((*graph)->*read)(wanted.ids, id, &read_values); !status.ok())
    return status;
  for (size_t i = 0; i < wanted.ids.size(); ++i)
    (*values)[wanted.positions[i]] = std::move(read_values[i]);
  return absl::OkStatus();
}

absl::StatusOr<Value> Component(const Value& object, std::string_view key) {
  if (object.kind() == ValueKind::kMap) {
    const auto it = object.map().find(key);
    return it == object.map().end() ? Value() : it->second;
  }
  if (kTemporals.Has(object.kind())) return TemporalComponent(object, key);
  return TypeErrorAtRuntime(
      "InvalidArgumentType",
      absl::StrCat("A ", std::string(KindName(object.kind())), " has no properties: (",
                   Shown(object), ").", std::string(key)));
}

absl::Status Sort(const Column& objects, std::string_view key, Wanted* nodes, Wanted* relationships,
                  std::vector<Value>* values) {
  for (size_t i = 0; i < objects.size(); ++i) {
    if (objects.IsNull(i)) continue;
    if (objects.form() != Column::Form::kValues) {
      (objects.form() == Column::Form::kNodes ? nodes : relationships)->Add(objects.ids()[i], i);
      continue;
    }
    const Value& object = objects.values()[i];
    if (object.kind() == ValueKind::kNode) {
      nodes->Add(object.node().id, i);
    } else if (object.kind() == ValueKind::kRelationship) {
      relationships->Add(object.relationship().id, i);
    } else {
      absl::StatusOr<Value> value = Component(object, key);
      if (!value.ok()) return value.status();
      (*values)[i] = *std::move(value);
    }
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status ReadProperties(const Column& objects, std::string_view key, EvalContext& context,
                            std::vector<Value>* values) {
  values->assign(objects.size(), Value());
  Wanted nodes, relationships;
  if (absl::Status status = Sort(objects, key, &nodes, &relationships, values); !status.ok())
    return status;
  if (absl::Status status = ReadWanted(nodes, &GraphReader::NodeProperties, key, context, values);
      !status.ok()) {
    return status;
  }
  return ReadWanted(relationships, &GraphReader::RelationshipProperties, key, context, values);
}

}  // namespace dossier
