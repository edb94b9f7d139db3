#include "tools/dossier/query_batch.h"

#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/value/value_json.h"
#include "tools/session/interrupt.h"
#include "tools/session/query_report.h"
#include "tools/output/result_elements.h"

namespace dossier {
namespace {

struct Request {
  Value id;
  std::string cypher;
  Map parameters;
};

// Lines of any length up to this bound; a longer one is an error and is passed over.
constexpr size_t kLongestLine = size_t{64} << 20;

enum class LineRead { kLine, kTooLong, kEnd };

LineRead ReadLine(std::FILE* in, std::string* line) {
  line->clear();
  bool too_long = false;
  int c;
  while ((c = getc_unlocked(in)) != EOF && c != '\n') {
    if (line->size() < kLongestLine) {
      *line += static_cast<char>(c);
    } else {
      too_long = true;
    }
  }
  if (c == EOF && line->empty()) return LineRead::kEnd;
  return too_long ? LineRead::kTooLong : LineRead::kLine;
}

absl::Status BadRequest(std::string_view what) {
  return absl::InvalidArgumentError(
      absl::StrCat(std::string(what), ": a request is {\"id\":1,\"cypher\":\"RETURN 1\",\"params\":{}} on one line"));
}

// Fills `request->id` as soon as it is known, so that an error can carry it.
absl::Status ParseRequest(std::string_view line, Request* request) {
  absl::StatusOr<Value> json = ParseJson(line);
  if (!json.ok()) return BadRequest("this line is no JSON (" + std::string(json.status().message()) + ")");
  if (json->kind() != ValueKind::kMap) return BadRequest("this line is no JSON object");
  const Map& map = json->map();
  if (auto id = map.find("id"); id != map.end()) request->id = id->second;
  auto cypher = map.find("cypher");
  if (cypher == map.end() || cypher->second.kind() != ValueKind::kString) return BadRequest("'cypher' is missing or no text");
  request->cypher = cypher->second.string();
  auto parameters = map.find("params");
  if (parameters == map.end() || parameters->second.is_null()) return absl::OkStatus();
  if (parameters->second.kind() != ValueKind::kMap) return BadRequest("'params' is no object");
  request->parameters = parameters->second.map();
  return absl::OkStatus();
}

void AppendResult(const QueryResult& result, std::string* out) {
  *out += ",\"columns\":[";
  for (size_t i = 0; i < result.columns.size(); ++i) {
    if (i > 0) *out += ',';
    AppendJsonString(result.columns[i], out);
  }
  *out += "],\"rows\":[";
  ResultElements elements(&result.result.elements);
  for (size_t i = 0; i < result.result.rows.size(); ++i) {
    *out += i > 0 ? ",[" : "[";
    const Row& row = result.result.rows[i];
    for (size_t k = 0; k < row.size(); ++k) {
      if (k > 0) *out += ',';
      AppendJson(row[k], &elements, out);
    }
    *out += ']';
  }
  *out += ']';
}

std::string Answer(DatabaseSession* session, LineRead read, std::string_view line) {
  Request request;
  absl::Status status = read == LineRead::kTooLong ? BadRequest("this line is longer than 64 MiB") : ParseRequest(line, &request);
  // A StatusOr cannot be made from a status that is OK.
  absl::StatusOr<QueryResult> result = absl::UnknownError("not run");
  if (!status.ok()) {
    result = status;
  } else {
    RunOptions options;
    options.cancel = &InterruptFlag();
    result = session->Run(request.cypher, request.parameters, options);
  }
  std::string answer = "{\"id\":" + JsonText(request.id);
  if (result.ok()) {
    AppendResult(*result, &answer);
  } else {
    answer += ",\"error\":" + ErrorJson(result.status());
  }
  return answer + "}\n";
}

}  // namespace

absl::Status RunQueryBatch(DatabaseSession* session, std::FILE* in, std::FILE* out) {
  std::fputs("{\"ready\":true}\n", out);
  std::fflush(out);
  std::string line;
  while (!InterruptFlag()) {
    LineRead read = ReadLine(in, &line);
    if (read == LineRead::kEnd) return absl::OkStatus();
    if (line.empty()) continue;
    std::string answer = Answer(session, read, line);
    std::fwrite(answer.data(), 1, answer.size(), out);
    std::fflush(out);
  }
  return absl::CancelledError("interrupted");
}

}  // namespace dossier
