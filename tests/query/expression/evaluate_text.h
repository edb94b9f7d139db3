// Runs the text of an expression: parse, bind, compile, evaluate. For tests.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "query/expression/compile.h"
#include "query/syntax/ast.h"

namespace dossier {

// Variables of the rows an expression is evaluated over: a column each.
class ExpressionRunner {
 public:
  // Rows have these variables, in slots from 0 on in the order they are given. All columns have one
  // length.
  void AddColumn(std::string name, Column column);
  void AddColumn(std::string name, std::vector<Value> values) {
    AddColumn(std::move(name), Column::OfValues(std::move(values)));
  }
  void SetParameters(Map parameters) { parameters_ = std::move(parameters); }
  EvalContext& context() { return context_; }

  absl::StatusOr<EvaluatorPtr> Compile(std::string_view text);
  // One value a row (one row where there are no columns).
  absl::StatusOr<std::vector<Value>> Run(std::string_view text);
  absl::StatusOr<std::vector<Value>> RunRows(std::string_view text, std::vector<uint32_t> rows);
  // Of the first row.
  absl::StatusOr<Value> RunOne(std::string_view text);

  Batch MakeBatch() const;

 private:
  using Scope = std::map<std::string, SymbolId>;
  // Gives variables their symbols, new ones to those that comprehensions bind.
  void Bind(ast::Expression& e, const Scope& scope);
  void BindBody(ast::VariableName& variable, Scope* scope);

  Scope columns_by_name_;
  std::vector<Column> columns_;
  Map parameters_;
  RandomSource random_{1};
  EvalContext context_{.functions = {.graph = nullptr, .clock = {1'700'000'000, 123'456'789}}};
  SymbolId next_symbol_ = 0;
  SubqueryId next_subquery_ = 0;
};

// The value's text with temporal values as quoted ISO 8601; or the error's 'Type(detail)'.
std::string TextOf(const absl::StatusOr<Value>& value);
// Of an expression without variables.
std::string EvaluateText(std::string_view text);

}  // namespace dossier
