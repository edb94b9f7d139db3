#include "query/procedure/schema_rows.h"

#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace dossier {
namespace {

constexpr size_t kBatch = 1024;

// Labels of nodes, each asked of the graph once.
class LabelCache {
 public:
  explicit LabelCache(const GraphReader& graph) : graph_(graph) {}

  absl::StatusOr<const std::vector<LabelId>*> Of(NodeId id) {
    auto [entry, fresh] = labels_.try_emplace(id);
    if (!fresh) return &entry->second;
    absl::StatusOr<std::vector<LabelId>> labels = graph_.NodeLabels(id);
    if (!labels.ok()) return labels.status();
    entry->second = *std::move(labels);
    if (entry->second.empty()) entry->second.push_back(kNoName);
    return &entry->second;
  }

 private:
  const GraphReader& graph_;
  std::unordered_map<NodeId, std::vector<LabelId>> labels_;
};

using Counts = std::map<std::tuple<TypeId, LabelId, LabelId>, int64_t>;

absl::Status Count(const std::vector<RelationshipRecord>& records, LabelCache* labels,
                   Counts* counts) {
  for (const RelationshipRecord& record : records) {
    auto from = labels->Of(record.start);
    if (!from.ok()) return from.status();
    const std::vector<LabelId> from_labels = **from;
    auto to = labels->Of(record.end);
    if (!to.ok()) return to.status();
    for (LabelId a : from_labels) {
      for (LabelId b : **to) ++(*counts)[{record.type, a, b}];
    }
  }
  return absl::OkStatus();
}

}  // namespace

std::vector<ProcedureField> SchemaFields() {
  return {{"from", "STRING", ""},
          {"type", "STRING", ""},
          {"to", "STRING", ""},
          {"count", "INTEGER", ""}};
}

absl::Status SchemaRows(const ProcedureContext& context, std::span<const Value>,
                        std::vector<std::vector<Value>>* rows) {
  absl::StatusOr<std::unique_ptr<IdCursor>> cursor = context.graph.ScanRelationships();
  if (!cursor.ok()) return cursor.status();
  LabelCache labels(context.graph);
  Counts counts;
  std::vector<uint64_t> ids;
  std::vector<RelationshipRecord> records;
  while (true) {
    if (absl::Status status = context.interrupted(); !status.ok()) return status;
    absl::StatusOr<size_t> count = (*cursor)->Next(kBatch, &ids);
    if (!count.ok()) return count.status();
    if (*count == 0) break;
    absl::Status status = context.graph.Relationships(ids, &records);
    if (status.ok()) status = Count(records, &labels, &counts);
    if (!status.ok()) return status;
  }
  const Catalog& catalog = context.graph.catalog();
  const auto label = [&](LabelId id) {
    return id == kNoName ? std::string() : std::string(catalog.LabelName(id));
  };
  std::map<std::tuple<std::string, std::string, std::string>, int64_t> named;
  for (const auto& [key, count] : counts) {
    const auto& [type, from, to] = key;
    named[{std::string(catalog.TypeName(type)), label(from), label(to)}] = count;
  }
  for (const auto& [key, count] : named) {
    const auto& [type, from, to] = key;
    rows->push_back({Value(from), Value(type), Value(to), Value(count)});
  }
  return absl::OkStatus();
}

}  // namespace dossier
