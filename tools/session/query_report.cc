#include "tools/session/query_report.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/value/value.h"
#include "graph/value/value_json.h"
#include "query/syntax/query_error.h"
#include "tools/terminal/display_width.h"
#include "tools/terminal/escape.h"

namespace dossier {
namespace {

constexpr size_t kMostBytesShown = 200;

// The line of the query in which the place lies, and a line with a caret under it.
std::string Excerpt(std::string_view query, SourceSpan span, const Terminal& terminal) {
  size_t place = std::min<size_t>(span.begin, query.size());
  size_t newline = place == 0 ? std::string_view::npos : query.rfind('\n', place - 1);
  size_t start = newline == std::string_view::npos ? 0 : newline + 1;
  size_t line_number = 1 + std::count(query.begin(), query.begin() + start, '\n');
  size_t end = std::min(query.find('\n', place), query.size());
  // Of a very long line, what stands around the place.
  if (place - start > kMostBytesShown) start = place - kMostBytesShown;
  while (start < place && (query[start] & 0xC0) == 0x80) ++start;
  if (end - place > kMostBytesShown) end = place + kMostBytesShown;
  while (end > place && end < query.size() && (query[end] & 0xC0) == 0x80) --end;
  std::string before = EscapeForTerminal(query.substr(start, place - start));
  std::string after = EscapeForTerminal(query.substr(place, end - place));
  size_t marked = std::clamp<size_t>(span.end > span.begin ? span.end - span.begin : 1, 1, std::max<size_t>(1, end - place));
  size_t width = std::max<size_t>(1, DisplayWidth(EscapeForTerminal(query.substr(place, std::min(marked, end - place)))));
  std::string number = absl::StrCat("line ", line_number, ": ");
  return "  " + number + before + after + "\n" + std::string(2 + number.size() + DisplayWidth(before), ' ') +
         Styled(terminal, Style::kRed, "^" + std::string(width - 1, '~')) + "\n";
}

std::string Plural(uint64_t count, std::string_view one, std::string_view many) {
  return absl::StrCat(count, " ", std::string(count == 1 ? one : many));
}

}  // namespace

std::string ErrorReport(const absl::Status& status, std::string_view query, const Terminal& terminal) {
  std::optional<QueryError> error = QueryErrorOf(status);
  if (!error) return EscapeForTerminal(std::string_view(status.message().data(), status.message().size())) + "\n";
  std::string report =
      absl::StrCat(std::string(QueryErrorTypeName(error->type)), " (", error->detail, error->detail.empty() ? "" : ", ",
                   std::string(QueryErrorPhaseName(error->phase)), "): ", EscapeForTerminal(error->message), "\n");
  if (error->span) report += Excerpt(query, *error->span, terminal);
  if (!error->suggestion.empty()) report += "  " + EscapeForTerminal(error->suggestion) + "\n";
  return report;
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
