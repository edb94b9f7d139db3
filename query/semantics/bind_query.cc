#include <algorithm>
#include <utility>

#include "query/semantics/query_binder.h"
#include "query/syntax/spelling.h"

namespace dossier {

absl::StatusOr<BoundQuery> Bind(ast::Statement statement, const BindContext& context) {
  BoundQuery bound;
  bound.statement = std::move(statement);
  semantics::QueryBinder binder(&bound, context);
  binder.Run();
  if (binder.error()) return ToStatus(*binder.error());
  return bound;
}

namespace semantics {
namespace {

void AddSorted(SymbolId symbol, std::vector<SymbolId>* symbols) {
  const auto place = std::lower_bound(symbols->begin(), symbols->end(), symbol);
  if (place == symbols->end() || *place != symbol) symbols->insert(place, symbol);
}

}  // namespace

void QueryBinder::Run() {
  if (bound_.statement.query() == nullptr) return;
  bound_.columns = Query(*bound_.statement.query(), nullptr, kNoSubquery);
}

QueryBinder::Columns QueryBinder::Query(ast::Query& query, const Scope* outer,
                                        SubqueryId subquery) {
  Columns first;
  for (size_t i = 0; i < query.parts.size(); ++i) {
    CheckOrder(query.parts[i], subquery != kNoSubquery);
    Scope scope(outer);
    scope.subquery = subquery;
    Columns columns = SingleQuery(query.parts[i], scope);
    if (i == 0) {
      first = std::move(columns);
    } else {
      CompareColumns(first, columns, query.parts[i].span);
    }
  }
  return first;
}

QueryBinder::Columns QueryBinder::SingleQuery(ast::SingleQuery& single, Scope& scope) {
  Columns columns;
  for (auto& clause : single.clauses) Clause(*clause, scope, &columns);
  return columns;
}

void QueryBinder::CompareColumns(const Columns& first, const Columns& other, SourceSpan span) {
  if (first == other) return;
  SyntaxFail("DifferentColumnsInUnion",
             "All parts of a UNION must return the same columns in the same order", span,
             "Give the columns the same names with AS.");
}

SubqueryId QueryBinder::NewSubquery(const ast::Expression& e) {
  bound_.subqueries.push_back({&e, {}});
  return static_cast<SubqueryId>(bound_.subqueries.size() - 1);
}

SymbolId QueryBinder::NewSymbol(std::string_view name, StaticType type, SourceSpan span) {
  SymbolKind kind = SymbolKind::kValue;
  if (type.Is(kNodeBit)) kind = SymbolKind::kNode;
  if (type.Is(kRelationshipBit)) kind = SymbolKind::kRelationship;
  if (type.Is(kPathBit)) kind = SymbolKind::kPath;
  if (type.Is(kListBit) && type.Item().Is(kRelationshipBit)) kind = SymbolKind::kRelationships;
  bound_.symbols.push_back({std::string(name), kind, type, span});
  return static_cast<SymbolId>(bound_.symbols.size() - 1);
}

SymbolId QueryBinder::Declare(ast::VariableName& variable, StaticType type, Scope& scope) {
  variable.symbol = NewSymbol(variable.text, type, variable.span);
  if (variable.named()) scope.Declare(variable.text, variable.symbol);
  return variable.symbol;
}

SymbolId QueryBinder::Lookup(std::string_view name, const Scope& scope) {
  std::vector<SubqueryId> crossed;
  for (const Scope* at = &scope; at != nullptr; at = at->outer()) {
    const SymbolId symbol = at->FindOwn(name);
    if (symbol != kNoSymbol) {
      for (const SubqueryId subquery : crossed)
        AddSorted(symbol, &bound_.subqueries[subquery].imports);
      return symbol;
    }
    if (at->subquery != kNoSubquery) crossed.push_back(at->subquery);
  }
  return kNoSymbol;
}

void QueryBinder::Fail(QueryErrorType type, std::string_view detail, std::string message,
                       SourceSpan span, std::string suggestion) {
  if (error_) return;
  error_ = {type, QueryErrorPhase::kCompileTime, std::string(detail), std::move(message),
            span, std::move(suggestion)};
}

void QueryBinder::FailUndefined(std::string_view name, SourceSpan span, const Scope& scope) {
  if (error_) return;
  const std::string near = NearestSpelling(name, scope.AllNames());
  SyntaxFail("UndefinedVariable", "Variable '" + std::string(name) + "' is not defined", span,
             near.empty() ? "" : "Did you mean " + near + "?");
}

void QueryBinder::FailBound(const ast::VariableName& variable) {
  SyntaxFail("VariableAlreadyBound", "Variable '" + variable.text + "' is already bound",
             variable.span, "Choose another name.");
}

}  // namespace semantics
}  // namespace dossier
