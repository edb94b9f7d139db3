#include "query/procedure/algorithm_config.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "query/syntax/query_error.h"

namespace dossier {
namespace {

bool IsNumber(const Value& value) { return value.is_number(); }
bool IsInteger(const Value& value) { return value.kind() == ValueKind::kInteger; }
bool IsText(const Value& value) { return value.kind() == ValueKind::kString; }
bool IsNames(const Value& value) {
  return IsText(value) || (value.kind() == ValueKind::kList &&
                           std::all_of(value.list().begin(), value.list().end(), IsText));
}

}  // namespace

absl::Status BadConfig(std::string message) {
  return RuntimeError(QueryErrorType::kArgumentError, "InvalidArgumentValue", std::move(message));
}

const Value* AlgorithmConfig::Find(std::string_view name, bool fits(const Value&),
                                   const char* kind) {
  asked_.emplace(name);
  auto found = settings_.find(name);
  if (found == settings_.end()) return nullptr;
  if (fits(found->second)) return &found->second;
  status_.Update(BadConfig(absl::StrCat("setting '", std::string(name), "' must be ", kind)));
  return nullptr;
}

double AlgorithmConfig::Number(std::string_view name, double otherwise) {
  const Value* value = Find(name, IsNumber, "a number");
  if (value == nullptr) return otherwise;
  return value->kind() == ValueKind::kInteger ? static_cast<double>(value->integer())
                                              : value->floating();
}

int64_t AlgorithmConfig::Integer(std::string_view name, int64_t otherwise) {
  const Value* value = Find(name, IsInteger, "an integer");
  return value == nullptr ? otherwise : value->integer();
}

std::string AlgorithmConfig::Text(std::string_view name, std::string_view otherwise) {
  const Value* value = Find(name, IsText, "a string");
  return value == nullptr ? std::string(otherwise) : value->string();
}

std::vector<std::string> AlgorithmConfig::Names(std::string_view name) {
  const Value* value = Find(name, IsNames, "a string or a list of strings");
  if (value == nullptr) return {};
  if (IsText(*value)) return {value->string()};
  std::vector<std::string> names;
  for (const Value& element : value->list()) names.push_back(element.string());
  return names;
}

absl::StatusOr<FrozenGraph> AlgorithmConfig::Freeze(const GraphReader& graph, Direction otherwise) {
  FreezeOptions options;
  for (const std::string& name : Names("labels"))
    options.labels.push_back(graph.catalog().FindLabel(name));
  for (const std::string& name : Names("types"))
    options.types.push_back(graph.catalog().FindType(name));
  const std::string direction = Text("direction", "");
  options.direction = direction == "out"    ? Direction::kOut
                      : direction == "in"   ? Direction::kIn
                      : direction == "both" ? Direction::kBoth
                                            : otherwise;
  if (!direction.empty() && direction != "out" && direction != "in" && direction != "both") {
    status_.Update(
        BadConfig(absl::StrCat("direction is 'out', 'in' or 'both', not '", direction, "'")));
  }
  const std::string weight = Text("weight", "");
  if (!weight.empty()) options.weight = graph.catalog().FindKey(weight);
  options.default_weight = Number("defaultWeight", options.default_weight);
  for (const auto& [name, value] : settings_) {
    if (asked_.contains(name)) continue;
    status_.Update(BadConfig(
        absl::StrCat("there is no setting '", name, "'; there are ", absl::StrJoin(asked_, ", "))));
  }
  if (!status_.ok()) return status_;
  absl::StatusOr<FrozenGraph> frozen = FrozenGraph::Freeze(graph, options);
  if (absl::IsInvalidArgument(frozen.status()))
    return BadConfig(std::string(frozen.status().message()));
  return frozen;
}

}  // namespace dossier
