// The binder itself: walks a query clause by clause and writes what it finds into the tree.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/semantics/binder.h"
#include "query/semantics/scope.h"

namespace dossier::semantics {

// What an expression may be made of where it stands.
struct Place {
  bool aggregates = false;    // aggregating functions
  bool patterns = false;      // pattern expressions: where a condition is expected
  bool in_aggregate = false;  // within the arguments of an aggregating function
};

// Keeps the first error and goes on as if nothing had happened: the walk ends with the tree anyway.
class QueryBinder {
 public:
  QueryBinder(BoundQuery* bound, const BindContext& context) : bound_(*bound), context_(context) {}

  void Run();
  const std::optional<QueryError>& error() const { return error_; }

 private:
  using Columns = std::vector<std::string>;

  // bind_query.cc
  Columns Query(ast::Query& query, const Scope* outer, SubqueryId subquery);
  Columns SingleQuery(ast::SingleQuery& single, Scope& scope);
  void CompareColumns(const Columns& first, const Columns& other, SourceSpan span);
  StaticType Subquery(ast::SubqueryExpression& e, const Scope& scope);
  SubqueryId NewSubquery(const ast::Expression& e);
  SymbolId NewSymbol(std::string_view name, StaticType type, SourceSpan span);
  SymbolId Declare(ast::VariableName& variable, StaticType type, Scope& scope);
  // The symbol of a name, noted as an import of the subqueries between; kNoSymbol where it is not
  // defined.
  SymbolId Lookup(std::string_view name, const Scope& scope);
  StaticType TypeOf(SymbolId symbol) const { return bound_.symbols[symbol].type; }
  void Fail(QueryErrorType type, std::string_view detail, std::string message, SourceSpan span,
            std::string suggestion = "");
  void SyntaxFail(std::string_view detail, std::string message, SourceSpan span,
                  std::string suggestion = "") {
    Fail(QueryErrorType::kSyntaxError, detail, std::move(message), span, std::move(suggestion));
  }
  void FailUndefined(std::string_view name, SourceSpan span, const Scope& scope);
  void FailBound(const ast::VariableName& variable);

  // clause_order.cc
  void CheckOrder(const ast::SingleQuery& single, bool subquery);
  void CheckEnd(const ast::Clause& last);
  void CheckReadOnly(const ast::Query& query);

  // bind_clause.cc
  void Clause(ast::Clause& clause, Scope& scope, Columns* columns);
  void Update(ast::Clause& clause, Scope& scope);
  void Match(ast::MatchClause& match, Scope& scope);
  void Unwind(ast::UnwindClause& unwind, Scope& scope);
  void Changes(std::vector<ast::ChangeItem>& items, const Scope& scope);
  void Change(ast::ChangeItem& item, const Scope& scope);
  void Delete(ast::DeleteClause& clause, const Scope& scope);
  void Foreach(ast::ForeachClause& clause, const Scope& scope);
  void Where(ast::ExpressionPtr& where, const Scope& scope);

  // bind_call.cc
  void Call(ast::CallClause& call, Scope& scope, Columns* columns);
  void ImplicitArguments(ast::CallClause& call, const ProcedureSignature& signature);
  void Arguments(ast::CallClause& call, const ProcedureSignature& signature, const Scope& scope);
  void Yields(ast::CallClause& call, const ProcedureSignature& signature, Scope& scope);
  void Yield(ast::YieldItem& item, const ProcedureSignature& signature, Scope& scope);

  // bind_pattern.cc
  void MatchPattern(ast::Pattern& pattern, Scope& scope);
  void MatchPath(ast::PathPattern& path, Scope& scope);
  void MatchNode(ast::NodePattern& node, Scope& scope);
  void MatchRelationship(ast::RelationshipPattern& relationship, Scope& scope);
  void PathVariable(ast::PathPattern& path, Scope& scope);
  void CheckKind(const ast::VariableName& variable, uint16_t kind, std::string_view what);
  void PatternProperties(ast::PathPattern& path, const Scope& scope, bool parameters);
  void Properties(ast::ExpressionPtr& properties, const Scope& scope, bool parameters);
  StaticType PatternExpression(ast::PatternExpression& e, const Scope& scope, Place place);
  StaticType PatternComprehension(ast::PatternComprehension& e, const Scope& scope);
  void RequireBound(const ast::PathPattern& path, const Scope& scope);

  // bind_create.cc
  void Create(ast::CreateClause& create, Scope& scope);
  void Merge(ast::MergeClause& merge, Scope& scope);
  void NewPath(ast::PathPattern& path, Scope& scope, bool merge);
  void NewNode(ast::NodePattern& node, Scope& scope, bool alone);
  void NewRelationship(ast::RelationshipPattern& relationship, Scope& scope, bool merge);

  // bind_projection.cc
  void With(ast::WithClause& with, Scope& scope);
  void Return(ast::ReturnClause& clause, Scope& scope, Columns* columns);
  // `where` is that of WITH, or null.
  void Projection(ast::Projection& projection, Scope& scope, ast::ExpressionPtr* where);
  void ExpandStar(ast::Projection& projection, const Scope& scope);
  void Items(ast::Projection& projection, const Scope& scope, std::vector<StaticType>* types);
  void Group(ast::Projection& projection, ast::ExpressionPtr* where);
  void CheckNames(const ast::Projection& projection);
  void NameColumns(ast::Projection& projection, const std::vector<StaticType>& types,
                   Scope& columns);
  void Order(ast::Projection& projection, const Scope& combined);
  void RowCount(ast::ExpressionPtr& count, std::string_view what);

  // bind_expression.cc
  StaticType Expression(ast::ExpressionPtr& e, const Scope& scope, Place place);
  StaticType Expression(ast::ExpressionPtr& e, const Scope& scope) {
    return Expression(e, scope, Place());
  }
  StaticType Condition(ast::ExpressionPtr& e, const Scope& scope, Place place);
  StaticType Literal(const ast::Literal& literal);
  StaticType Variable(ast::Variable& variable, const Scope& scope);
  StaticType GraphExpression(ast::Expression& e, const Scope& scope, Place place);
  StaticType Collection(ast::Expression& e, const Scope& scope, Place place);
  StaticType ListLiteral(ast::ListLiteral& e, const Scope& scope, Place place);
  StaticType ListComprehension(ast::ListComprehension& e, const Scope& scope, Place place);
  StaticType Quantifier(ast::Quantifier& e, const Scope& scope, Place place);
  StaticType Reduce(ast::Reduce& e, const Scope& scope, Place place);
  StaticType MapProjection(ast::MapProjection& e, const Scope& scope, Place place);
  StaticType ListOperand(ast::ExpressionPtr& list, const Scope& scope, Place place);

  // bind_operation.cc
  StaticType Operation(ast::Expression& e, const Scope& scope, Place place);
  StaticType Access(ast::Expression& e, const Scope& scope, Place place);
  StaticType Unary(ast::Unary& e, const Scope& scope, Place place);
  StaticType Binary(ast::Binary& e, const Scope& scope, Place place);
  StaticType Arithmetic(const ast::Binary& e, StaticType left, StaticType right);
  StaticType Logical(ast::Logical& e, const Scope& scope, Place place);
  StaticType Case(ast::Case& e, const Scope& scope, Place place);
  StaticType PropertyAccess(ast::PropertyAccess& e, const Scope& scope, Place place);
  StaticType Subscript(ast::Subscript& e, const Scope& scope, Place place);
  StaticType Slice(ast::Slice& e, const Scope& scope, Place place);
  void Require(const ast::Expression& e, StaticType type, uint16_t kinds,
               QueryErrorType error = QueryErrorType::kSyntaxError);

  // bind_function.cc
  StaticType FunctionCall(ast::FunctionCall& call, const Scope& scope, Place place);
  const FunctionSignature* FindFunction(const ast::FunctionCall& call);
  void CheckCount(const ast::FunctionCall& call, const FunctionSignature& signature);
  void CheckAggregate(ast::FunctionCall& call, const FunctionSignature& signature, Place place);

  BoundQuery& bound_;
  const BindContext& context_;
  std::optional<QueryError> error_;
  int volatile_calls_ = 0;  // calls of functions that are not deterministic, so far
};

}  // namespace dossier::semantics
