// What a person is told about a query beside its rows: errors with the place, warnings, what changed.
#pragma once

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "query/engine/query_result.h"
#include "tools/terminal/terminal.h"

namespace dossier {

// ErrorText of query/syntax for a status that carries a QueryError, the message of any other; lines end with '\n'.
std::string ErrorReport(const absl::Status& status, std::string_view query);

// The same as one JSON object: {"type","phase","detail","message","suggestion","offset","length"}.
std::string ErrorJson(const absl::Status& status);

// One line a notification.
std::string NotificationReport(const QuerySummary& summary, const Terminal& terminal);

// '2 nodes created, 1 property set'; empty where nothing changed.
std::string ChangeReport(const QueryCounters& counters);

}  // namespace dossier
