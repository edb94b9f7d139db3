#include "tests/query/syntax/golden_queries.h"

#include <fstream>
#include <sstream>

namespace dossier {

const std::vector<std::string>& GoldenNames() {
  static const auto* const names = new std::vector<std::string>{
      "reading", "expressions", "collections", "writing", "procedures", "schema"};
  return *names;
}

std::string GoldenPath(std::string_view name, std::string_view ending) {
  return "tests/query/syntax/golden/" + std::string(name) + std::string(ending);
}

std::string ReadWhole(const std::string& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> GoldenQueries(std::string_view name) {
  std::vector<std::string> queries;
  std::istringstream lines(ReadWhole(GoldenPath(name, ".cypher")));
  std::string query;
  for (std::string line; std::getline(lines, line);) {
    query += line + "\n";
    if (line.empty() || line.back() != ';') continue;
    queries.push_back(query);
    query.clear();
  }
  if (!query.empty()) queries.push_back(query);
  return queries;
}

std::vector<std::string> AllGoldenQueries() {
  std::vector<std::string> all;
  for (const std::string& name : GoldenNames()) {
    for (std::string& query : GoldenQueries(name)) all.push_back(std::move(query));
  }
  return all;
}

}  // namespace dossier
