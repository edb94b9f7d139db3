#include <optional>
#include <utility>

#include "query/function/element_reading.h"
#include "query/function/evidence_reading.h"
#include "query/function/function_families.h"

namespace dossier {
namespace {

using Arguments = std::span<const Value>;
using Result = absl::StatusOr<Value>;

std::optional<std::string_view> PropertyOf(Arguments a) {
  return a.size() > 1 ? std::optional<std::string_view>(a[1].string()) : std::nullopt;
}

Result Evidence(Arguments a, FunctionContext& context) {
  absl::StatusOr<const GraphReader*> graph = GraphOf(context);
  if (!graph.ok()) return graph.status();
  absl::StatusOr<List> list = EvidenceOf(a[0], PropertyOf(a), **graph);
  if (!list.ok()) return list.status();
  return Value(*std::move(list));
}

Result Sources(Arguments a, FunctionContext& context) {
  absl::StatusOr<const GraphReader*> graph = GraphOf(context);
  if (!graph.ok()) return graph.status();
  absl::StatusOr<int64_t> count = CountSources(a[0], PropertyOf(a), **graph);
  if (!count.ok()) return count.status();
  return Value(*count);
}

FunctionInfo OfElement(std::string_view name, std::string_view signature,
                       std::string_view description, FunctionBody body) {
  return {.name = name,
          .signature = signature,
          .description = description,
          .min_arguments = 1,
          .max_arguments = 2,
          .kinds = {kElements, ValueKind::kString},
          .body = body};
}

}  // namespace

std::vector<FunctionInfo> EvidenceFunctions() {
  return {
      OfElement("evidence",
                "evidence(x :: NODE | RELATIONSHIP, property :: STRING = all) :: LIST<MAP>",
                "The passages that support x, as {article, uri, title, published, quote, start, "
                "end, speaker, polarity, "
                "modality, confidence, rule}. evidence(x.name) is short for evidence(x, 'name').",
                Evidence),
      OfElement("sources", "sources(x :: NODE | RELATIONSHIP, property :: STRING = all) :: INTEGER",
                "How many independent articles support x; copies of one another count once.",
                Sources),
  };
}

}  // namespace dossier
