// The benchmark's queries: queries.txt, each in the languages of the systems.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/value/value.h"

namespace dossier::benchmark {

struct BenchmarkQuery {
  std::string id;                                         // 'Q01'
  std::string title;                                      // 'a person by id'
  std::map<std::string, std::string, std::less<>> texts;  // by language

  // The text for 'dossier', 'kuzu', 'duckdb' or 'sqlite': its own, else cypher or sql; 'floor' is
  // asked by id. Empty where there is none.
  std::string TextFor(std::string_view system) const;
};

// A query is a line 'ID TITLE', then for each language a line 'LANGUAGE:' and its text on indented
// lines; a blank line ends it.
absl::StatusOr<std::vector<BenchmarkQuery>> ParseQueries(std::string_view text);

// `text` with each $name put in as a number or a 'text'; InvalidArgument where there is no such
// parameter.
absl::StatusOr<std::string> FillParameters(std::string_view text, const Map& parameters);

}  // namespace dossier::benchmark
