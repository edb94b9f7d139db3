#include "tools/session/query_report.h"

#include <array>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/value/value.h"
#include "graph/value/value_json.h"
#include "query/syntax/error_text.h"
#include "query/syntax/query_error.h"
#include "tools/terminal/escape.h"

namespace dossier {
namespace {

std::string Plural(uint64_t count, std::string_view one, std::string_view many) {
  return absl::StrCat(count, " ", std::string(count == 1 ? one : many));
}

}  // namespace

std::string ErrorReport(const absl::Status& status, std::string_view query) {
  std::optional<QueryError> error = QueryErrorOf(status);
  if (!error) return EscapeForTerminal(std::string_view(status.message().data(), status.message().size())) + "\n";
  return ErrorText(*error, query) + "\n";
}

std::string ErrorJson(const absl::Status& status) {
  Map map;
  std::optional<QueryError> error = QueryErrorOf(status);
  if (!error) {
    map["type"] = Value(absl::StatusCodeToString(status.code()));
    map["message"] = Value(std::string(status.message()));
    return JsonText(Value(std::move(map)));
  }
  map["type"] = Value(QueryErrorTypeName(error->type));
  map["phase"] = Value(QueryErrorPhaseName(error->phase));
  map["detail"] = Value(error->detail);
  map["message"] = Value(error->message);
  if (!error->suggestion.empty()) map["suggestion"] = Value(error->suggestion);
  if (error->span) {
    map["offset"] = Value(int64_t{error->span->begin});
    map["length"] = Value(int64_t{error->span->end} - int64_t{error->span->begin});
  }
  return JsonText(Value(std::move(map)));
}

std::string NotificationReport(const QuerySummary& summary, const Terminal& terminal) {
  std::string report;
  for (const Notification& notification : summary.notifications) {
    report += Styled(terminal, Style::kYellow, "warning:") + " " + EscapeForTerminal(notification.text) + "\n";
  }
  return report;
}

std::string ChangeReport(const QueryCounters& counters) {
  struct Part {
    uint64_t count;
    std::string_view one, many;
  };
  const std::array<Part, 10> parts = {{
      {counters.nodes_created, "node created", "nodes created"},
      {counters.nodes_deleted, "node deleted", "nodes deleted"},
      {counters.relationships_created, "relationship created", "relationships created"},
      {counters.relationships_deleted, "relationship deleted", "relationships deleted"},
      {counters.properties_set, "property set", "properties set"},
      {counters.properties_removed, "property removed", "properties removed"},
      {counters.labels_added, "label added", "labels added"},
      {counters.labels_removed, "label removed", "labels removed"},
      {counters.indexes_added, "index added", "indexes added"},
      {counters.indexes_removed, "index removed", "indexes removed"},
  }};
  std::string report;
  for (const Part& part : parts) {
    if (part.count > 0) report += (report.empty() ? "" : ", ") + Plural(part.count, part.one, part.many);
  }
  return report;
}

}  // namespace dossier
