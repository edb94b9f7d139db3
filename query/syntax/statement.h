// Whole queries.
#pragma once

#include <cstdint>
#include <memory>
#include <variant>
#include <vector>

#include "query/syntax/clause.h"
#include "query/syntax/schema_command.h"

namespace dossier::ast {

// The clauses in their order.
struct SingleQuery {
  std::vector<ClausePtr> clauses;  // at least one
  SourceSpan span;
};

// One query or more, joined by UNION (rows once each) or UNION ALL.
struct Query {
  std::vector<SingleQuery> parts;
  bool union_all = false;  // of all the joints: a mixture is an error
};

enum class StatementMode : uint8_t { kRun, kExplain, kProfile };

struct Statement {
  StatementMode mode = StatementMode::kRun;
  std::variant<Query, SchemaCommand> body;
  SourceSpan span;

  const Query* query() const { return std::get_if<Query>(&body); }
  Query* query() { return std::get_if<Query>(&body); }
  const SchemaCommand* schema() const { return std::get_if<SchemaCommand>(&body); }
};

}  // namespace dossier::ast
