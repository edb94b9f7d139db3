#include "tests/query/expression/evaluate_text.h"

#include <numeric>

#include "graph/value/value_text.h"
#include "query/syntax/parser.h"
#include "query/syntax/query_error.h"
#include "query/syntax/walk.h"

namespace dossier {

void ExpressionRunner::AddColumn(std::string name, Column column) {
  columns_by_name_[std::move(name)] = next_symbol_++;
  columns_.push_back(std::move(column));
}

void ExpressionRunner::BindBody(ast::VariableName& variable, Scope* scope) {
  variable.symbol = next_symbol_++;
  (*scope)[variable.text] = variable.symbol;
}

void ExpressionRunner::Bind(ast::Expression& e, const Scope& scope) {
  const auto bind = [&](ast::ExpressionPtr& child, const Scope& inner) {
    if (child != nullptr) Bind(*child, inner);
  };
  Scope inner = scope;
  switch (e.kind) {
    case ast::ExpressionKind::kVariable: {
      auto& variable = ast::As<ast::Variable>(e);
      const auto it = scope.find(variable.name);
      if (it != scope.end()) variable.symbol = it->second;
      return;
    }
    case ast::ExpressionKind::kListComprehension: {
      auto& c = ast::As<ast::ListComprehension>(e);
      bind(c.list, scope);
      BindBody(c.variable, &inner);
      bind(c.where, inner);
      return bind(c.projection, inner);
    }
    case ast::ExpressionKind::kQuantifier: {
      auto& q = ast::As<ast::Quantifier>(e);
      bind(q.list, scope);
      BindBody(q.variable, &inner);
      return bind(q.where, inner);
    }
    case ast::ExpressionKind::kReduce: {
      auto& r = ast::As<ast::Reduce>(e);
      bind(r.initial, scope);
      bind(r.list, scope);
      BindBody(r.accumulator, &inner);
      BindBody(r.variable, &inner);
      return bind(r.step, inner);
    }
    case ast::ExpressionKind::kPatternExpression:
      ast::As<ast::PatternExpression>(e).subquery = next_subquery_++;
      return;
    case ast::ExpressionKind::kSubqueryExpression:
      ast::As<ast::SubqueryExpression>(e).subquery = next_subquery_++;
      return;
    default:
      ast::ForEachChild(
          e, ast::ExpressionSlotVisitor([&](ast::ExpressionPtr& child) { bind(child, scope); }));
  }
}

absl::StatusOr<EvaluatorPtr> ExpressionRunner::Compile(std::string_view text) {
  absl::StatusOr<ast::ExpressionPtr> e = ParseExpression(text);
  if (!e.ok()) return e.status();
  Bind(**e, columns_by_name_);
  return CompileExpression(**e, FunctionRegistry::Builtin());
}

Batch ExpressionRunner::MakeBatch() const {
  Batch batch;
  batch.columns = columns_;
  batch.columns.resize(next_symbol_);
  batch.SetRows(columns_.empty() ? 1 : columns_[0].size());
  return batch;
}

absl::StatusOr<std::vector<Value>> ExpressionRunner::RunRows(std::string_view text,
                                                             std::vector<uint32_t> rows) {
  absl::StatusOr<EvaluatorPtr> evaluator = Compile(text);
  if (!evaluator.ok()) return evaluator.status();
  context_.parameters = &parameters_;
  context_.functions.random = &random_;
  Column out;
  absl::Status status = EvaluateInOrder(**evaluator, MakeBatch(), rows, context_, &out);
  if (!status.ok()) return status;
  out.MakeValues();
  return std::vector<Value>(out.values().begin(), out.values().end());
}

absl::StatusOr<std::vector<Value>> ExpressionRunner::Run(std::string_view text) {
  std::vector<uint32_t> rows(columns_.empty() ? 1 : columns_[0].size());
  std::iota(rows.begin(), rows.end(), 0u);
  return RunRows(text, std::move(rows));
}

absl::StatusOr<Value> ExpressionRunner::RunOne(std::string_view text) {
  absl::StatusOr<std::vector<Value>> values = RunRows(text, {0});
  if (!values.ok()) return values.status();
  return values->at(0);
}

std::string TextOf(const absl::StatusOr<Value>& value) {
  if (value.ok()) return ValueText(*value, {TemporalForm::kQuoted});
  const std::optional<QueryError> error = QueryErrorOf(value.status());
  if (!error) return std::string(value.status().message());
  return std::string(QueryErrorTypeName(error->type)) + "(" + error->detail + ")";
}

std::string EvaluateText(std::string_view text) { return TextOf(ExpressionRunner().RunOne(text)); }

}  // namespace dossier
