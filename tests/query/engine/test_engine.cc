#include "tests/query/engine/test_engine.h"

#include <algorithm>
#include <optional>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "graph/value/value_text.h"
#include "gtest/gtest.h"
#include "query/syntax/query_error.h"
#include "tests/graph/memory/memory_store.h"

namespace dossier {

TestEngine::TestEngine() : store_(NewMemoryStore()), engine_(store_.get()) {}

QueryResult TestEngine::Run(std::string_view text, const RunOptions& options,
                            const Map& parameters) {
  absl::StatusOr<QueryResult> result = engine_.Run(text, parameters, options);
  EXPECT_TRUE(result.ok()) << text << "\n" << result.status();
  return result.ok() ? *std::move(result) : QueryResult();
}

std::vector<std::string> TestEngine::Rows(std::string_view text, const RunOptions& options,
                                          const Map& parameters) {
  std::vector<std::string> lines;
  for (const Row& row : Run(text, options, parameters).result.rows) lines.push_back(RowText(row));
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::string TestEngine::ErrorOf(std::string_view text, const RunOptions& options,
                                const Map& parameters) {
  absl::StatusOr<QueryResult> result = engine_.Run(text, parameters, options);
  if (result.ok()) return "OK";
  const std::optional<QueryError> error = QueryErrorOf(result.status());
  if (!error.has_value()) return std::string(absl::StatusCodeToString(result.status().code()));
  return absl::StrCat(std::string(QueryErrorTypeName(error->type)), "(", error->detail, ")");
}

std::string TestEngine::PlanOf(std::string_view text,
                               const std::vector<std::string>& disabled_rules) {
  RunOptions options;
  options.disabled_rules = disabled_rules;
  absl::StatusOr<Engine::Stages> stages = engine_.Explain(text, {}, options);
  EXPECT_TRUE(stages.ok()) << text << "\n" << stages.status();
  return stages.ok() ? stages->optimized_plan : "";
}

std::string RowText(const Row& row) {
  return absl::StrJoin(row, " | ",
                       [](std::string* out, const Value& value) { out->append(ValueText(value)); });
}

}  // namespace dossier
