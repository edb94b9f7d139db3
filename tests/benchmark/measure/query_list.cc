#include "tests/benchmark/measure/query_list.h"

#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "graph/value/value_json.h"

namespace dossier::benchmark {
namespace {

absl::Status Wrong(int line, std::string_view what) {
  return absl::InvalidArgumentError(absl::StrCat("queries, line ", line, ": ", std::string(what)));
}

BenchmarkQuery Begin(const std::string& line) {
  const size_t space = line.find(' ');
  if (space == std::string::npos) return {line, "", {}};
  return {line.substr(0, space), line.substr(space + 1), {}};
}

std::string Literal(const Value& value) {
  if (value.kind() == ValueKind::kString) return "'" + value.string() + "'";
  return JsonText(value);
}

}  // namespace

std::string BenchmarkQuery::TextFor(std::string_view system) const {
  if (system == "floor") return id;
  const bool graph = system == "dossier" || system == "kuzu";
  auto found = texts.find(system);
  if (found == texts.end()) found = texts.find(graph ? "cypher" : "sql");
  return found == texts.end() ? "" : found->second;
}

absl::StatusOr<std::vector<BenchmarkQuery>> ParseQueries(std::string_view text) {
  std::vector<BenchmarkQuery> queries;
  std::string* body = nullptr;
  bool inside = false;
  int number = 0;
  const std::vector<std::string> lines =
      absl::StrSplit(absl::string_view(text.data(), text.size()), '\n');
  for (const std::string& line : lines) {
    ++number;
    if (line.empty()) {
      inside = false;
    } else if (!inside) {
      queries.push_back(Begin(line));
      inside = true;
      body = nullptr;
    } else if (line[0] != ' ') {
      if (line.back() != ':') return Wrong(number, "a language and a colon are missing");
      body = &queries.back().texts[line.substr(0, line.size() - 1)];
    } else {
      if (body == nullptr) return Wrong(number, "no language is named for this text");
      absl::StrAppend(body, body->empty() ? "" : " ", absl::StripAsciiWhitespace(line));
    }
  }
  return queries;
}

absl::StatusOr<std::string> FillParameters(std::string_view text, const Map& parameters) {
  std::string filled;
  for (size_t i = 0; i < text.size();) {
    if (text[i] != '$') {
      filled += text[i++];
      continue;
    }
    size_t end = i + 1;
    while (end < text.size() && absl::ascii_isalnum(static_cast<unsigned char>(text[end]))) ++end;
    const auto found = parameters.find(text.substr(i + 1, end - i - 1));
    if (found == parameters.end()) {
      return absl::InvalidArgumentError("no parameter " + std::string(text.substr(i, end - i)));
    }
    filled += Literal(found->second);
    i = end;
  }
  return filled;
}

}  // namespace dossier::benchmark
