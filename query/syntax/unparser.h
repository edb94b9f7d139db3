// Writes syntax trees as openCypher.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/syntax/ast.h"

namespace dossier::syntax {

// How tightly an expression binds: an operand that binds looser than its place asks for is put in
// parentheses.
enum class Binding : uint8_t {
  kOr,
  kXor,
  kAnd,
  kNot,
  kComparison,
  kPredicate,
  kSum,
  kProduct,
  kPower,
  kSign,
  kPostfix,
  kAtom,
};

class Unparser {
 public:
  std::string Take() { return std::move(out_); }

  void Write(const ast::Expression& e, Binding at_least = Binding::kOr);
  void Write(const ast::PathPattern& path);
  void Write(const ast::Statement& statement);
  void Write(const ast::Query& query);
  void Write(const ast::Clause& clause);

 private:
  void Add(std::string_view text) { out_ += text; }
  // Writes `part` for each item, with `between` between.
  template <class Items, class Part>
  void Join(const Items& items, std::string_view between, const Part& part);

  // unparse_expression.cc
  void Bare(const ast::Expression& e);
  void Operation(const ast::Expression& e);
  void Access(const ast::Expression& e);
  void Unary(const ast::Unary& e);
  void Binary(const ast::Binary& e);
  void Logical(const ast::Logical& e);
  void Comparison(const ast::Comparison& e);
  void Case(const ast::Case& e);
  void FunctionCall(const ast::FunctionCall& e);
  void Slice(const ast::Slice& e);
  void Object(const ast::Expression& e);
  void DottedName(std::string_view name);

  // unparse_collection.cc
  void Collection(const ast::Expression& e);
  void GraphExpression(const ast::Expression& e);
  void MapLiteral(const ast::MapLiteral& e);
  void MapProjection(const ast::MapProjection& e);
  void ListComprehension(const ast::ListComprehension& e);
  void Quantifier(const ast::Quantifier& e);
  void Reduce(const ast::Reduce& e);
  void PatternComprehension(const ast::PatternComprehension& e);
  void Node(const ast::NodePattern& node);
  void Relationship(const ast::RelationshipPattern& relationship);
  void Length(const ast::PathLength& length);
  void Labels(const std::vector<ast::Name>& labels);
  void Properties(const ast::ExpressionPtr& properties);

  // unparse_clause.cc
  void Pattern(const ast::Pattern& pattern);
  void Where(const ast::ExpressionPtr& where);
  void Projection(const ast::Projection& projection);
  void ProjectionTail(const ast::Projection& projection);
  void Item(const ast::ProjectionItem& item);
  void Call(const ast::CallClause& call);
  void Update(const ast::Clause& clause);
  void Merge(const ast::MergeClause& merge);
  void Changes(const std::vector<ast::ChangeItem>& items);
  void Change(const ast::ChangeItem& item);
  void Foreach(const ast::ForeachClause& clause);
  void Schema(const ast::SchemaCommand& command);
  void SchemaElement(const ast::SchemaCommand& command);

  std::string out_;
};

template <class Items, class Part>
void Unparser::Join(const Items& items, std::string_view between, const Part& part) {
  bool first = true;
  for (const auto& item : items) {
    if (!first) Add(between);
    first = false;
    part(item);
  }
}

}  // namespace dossier::syntax
