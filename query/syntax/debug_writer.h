// Writes the stable text of syntax trees.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/syntax/ast.h"

namespace dossier::syntax {

class DebugWriter {
 public:
  std::string Take() { return std::move(out_); }

  // debug_expression.cc
  void Write(const ast::Expression& e);
  void Write(const ast::PathPattern& path);

  // debug_clause.cc
  void Write(const ast::Statement& statement);
  void Write(const ast::Query& query);
  void Write(const ast::Clause& clause);

 private:
  void Add(std::string_view text) { out_ += text; }
  // (head part part ...); null parts are written as _
  void List(std::string_view head, std::initializer_list<const ast::Expression*> parts);
  void Optional(const ast::ExpressionPtr& e);
  void Operation(const ast::Expression& e);
  void Access(const ast::Expression& e);
  void Collection(const ast::Expression& e);
  void GraphExpression(const ast::Expression& e);
  void Literal(const ast::Literal& literal);
  void Logical(const ast::Logical& e);
  void Comparison(const ast::Comparison& e);
  void Case(const ast::Case& e);
  void LabelPredicate(const ast::LabelPredicate& e);
  void FunctionCall(const ast::FunctionCall& e);
  void MapLiteral(const ast::MapLiteral& e);
  void MapProjection(const ast::MapProjection& e);
  void ListComprehension(const ast::ListComprehension& e);
  void Quantifier(const ast::Quantifier& e);
  void Reduce(const ast::Reduce& e);
  void PatternComprehension(const ast::PatternComprehension& e);
  void Subquery(const ast::SubqueryExpression& e);
  void Name(const ast::VariableName& variable);
  void Names(char before, const std::vector<ast::Name>& names);
  void Node(const ast::NodePattern& node);
  void Relationship(const ast::RelationshipPattern& relationship);

  void NewLine();
  void Pattern(const ast::Pattern& pattern);
  void Where(const ast::ExpressionPtr& where);
  void Projection(const ast::Projection& projection);
  void Changes(const std::vector<ast::ChangeItem>& items);
  void Change(const ast::ChangeItem& item);
  void Call(const ast::CallClause& call);
  void Update(const ast::Clause& clause);
  void Foreach(const ast::ForeachClause& clause);
  void Schema(const ast::SchemaCommand& command);

  std::string out_;
  int indent_ = 0;
};

}  // namespace dossier::syntax
