#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/store/graph_reader.h"
#include "query/function/element_reading.h"
#include "query/function/function_error.h"
#include "query/function/function_families.h"

namespace dossier {
namespace {

using Arguments = std::span<const Value>;
using Result = absl::StatusOr<Value>;

uint64_t IdOf(const Value& element) {
  return element.kind() == ValueKind::kNode ? element.node().id : element.relationship().id;
}

Result Id(Arguments a, FunctionContext&) { return Value(static_cast<int64_t>(IdOf(a[0]))); }

Result ElementId(Arguments a, FunctionContext&) { return Value(absl::StrCat(IdOf(a[0]))); }

Result StableKey(Arguments a, FunctionContext& context) {
  absl::StatusOr<const GraphReader*> graph = GraphOf(context);
  if (!graph.ok()) return graph.status();
  absl::StatusOr<std::string> key = a[0].kind() == ValueKind::kNode
                                        ? (*graph)->NodeKey(a[0].node().id)
                                        : (*graph)->RelationshipKey(a[0].relationship().id);
  if (!key.ok()) return key.status();
  return Value(*std::move(key));
}

Result Labels(Arguments a, FunctionContext& context) {
  absl::StatusOr<const GraphReader*> graph = GraphOf(context);
  if (!graph.ok()) return graph.status();
  absl::StatusOr<std::vector<LabelId>> labels = (*graph)->NodeLabels(a[0].node().id);
  if (!labels.ok()) return labels.status();
  List names;
  for (const LabelId label : *labels) names.emplace_back((*graph)->catalog().LabelName(label));
  return Value(std::move(names));
}

absl::StatusOr<RelationshipRecord> RecordOf(const Value& relationship, const GraphReader& graph) {
  std::vector<RelationshipRecord> records;
  const RelationshipId id = relationship.relationship().id;
  if (absl::Status status = graph.Relationships({&id, 1}, &records); !status.ok()) return status;
  return records.at(0);
}

// One field of a relationship; null where the relationship does not exist (any more).
template <typename Field>
Result OfRecord(const Value& relationship, FunctionContext& context, Field field) {
  absl::StatusOr<const GraphReader*> graph = GraphOf(context);
  if (!graph.ok()) return graph.status();
  absl::StatusOr<RelationshipRecord> record = RecordOf(relationship, **graph);
  if (!record.ok()) return record.status();
  return record->id == kNoId ? Value() : field(*record, **graph);
}

Result Type(Arguments a, FunctionContext& context) {
  return OfRecord(a[0], context, [](const RelationshipRecord& record, const GraphReader& graph) {
    return Value(graph.catalog().TypeName(record.type));
  });
}

Result StartNode(Arguments a, FunctionContext& context) {
  return OfRecord(a[0], context, [](const RelationshipRecord& record, const GraphReader&) {
    return Value(NodeRef{record.start});
  });
}

Result EndNode(Arguments a, FunctionContext& context) {
  return OfRecord(a[0], context, [](const RelationshipRecord& record, const GraphReader&) {
    return Value(NodeRef{record.end});
  });
}

Result Properties(Arguments a, FunctionContext& context) { return PropertyMap(a[0], context); }

Result Keys(Arguments a, FunctionContext& context) {
  Result map = PropertyMap(a[0], context);
  if (!map.ok()) return map;
  List keys;
  for (const auto& [key, value] : map->map()) keys.emplace_back(key);
  return Value(std::move(keys));
}

template <typename Ref>
Result AsList(const std::vector<uint64_t>& ids) {
  List list;
  list.reserve(ids.size());
  for (const uint64_t id : ids) list.emplace_back(Ref{id});
  return Value(std::move(list));
}

Result Nodes(Arguments a, FunctionContext&) { return AsList<NodeRef>(a[0].path().nodes); }
Result Relationships(Arguments a, FunctionContext&) {
  return AsList<RelationshipRef>(a[0].path().relationships);
}
Result Length(Arguments a, FunctionContext&) {
  return Value(static_cast<int64_t>(a[0].path().relationships.size()));
}

FunctionInfo One(std::string_view name, std::string_view signature, std::string_view description,
                 KindSet kinds, FunctionBody body) {
  return {.name = name,
          .signature = signature,
          .description = description,
          .min_arguments = 1,
          .max_arguments = 1,
          .kinds = {kinds},
          .body = body};
}

}  // namespace

std::vector<FunctionInfo> ElementFunctions() {
  constexpr KindSet kNode = ValueKind::kNode;
  constexpr KindSet kRelationship = ValueKind::kRelationship;
  constexpr KindSet kPath = ValueKind::kPath;
  constexpr KindSet kWithProperties = kElements | ValueKind::kMap;
  return {
      One("elementId", "elementId(x :: NODE | RELATIONSHIP) :: STRING", "The id as text.",
          kElements, ElementId),
      One("endNode", "endNode(relationship :: RELATIONSHIP) :: NODE", "The node it leads to.",
          kRelationship, EndNode),
      One("id", "id(x :: NODE | RELATIONSHIP) :: INTEGER",
          "The number of a node or relationship in this database; another database numbers "
          "otherwise.",
          kElements, Id),
      One("keys", "keys(x :: NODE | RELATIONSHIP | MAP) :: LIST<STRING>",
          "The names of the properties or entries.", kWithProperties, Keys),
      One("labels", "labels(node :: NODE) :: LIST<STRING>",
          "The labels of a node, in ascending order.", kNode, Labels),
      One("length", "length(path :: PATH) :: INTEGER", "How many relationships the path has.",
          kPath, Length),
      One("nodes", "nodes(path :: PATH) :: LIST<NODE>", "The nodes of a path, from its beginning.",
          kPath, Nodes),
      One("properties", "properties(x :: NODE | RELATIONSHIP | MAP) :: MAP",
          "All properties as a map.", kWithProperties, Properties),
      One("relationships", "relationships(path :: PATH) :: LIST<RELATIONSHIP>",
          "The relationships of a path, from its beginning.", kPath, Relationships),
      One("stableKey", "stableKey(x :: NODE | RELATIONSHIP) :: STRING",
          "The name that exports know it by: the same in every database made from the same "
          "articles.",
          kElements, StableKey),
      One("startNode", "startNode(relationship :: RELATIONSHIP) :: NODE", "The node it comes from.",
          kRelationship, StartNode),
      One("type", "type(relationship :: RELATIONSHIP) :: STRING", "The name of its type.",
          kRelationship, Type),
  };
}

}  // namespace dossier
