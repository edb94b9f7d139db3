// The grammar, by recursive descent: one method a rule.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "query/syntax/ast.h"
#include "query/syntax/token_cursor.h"

namespace dossier::syntax {

// A method takes the tokens of its rule and gives its tree. After an error (see TokenCursor) trees
// have holes and must be thrown away.
class SyntaxParser {
 public:
  explicit SyntaxParser(std::string_view text) : cursor_(Lex(text)) {}

  ast::Statement Statement();
  ast::ExpressionPtr WholeExpression();
  const std::optional<QueryError>& error() const { return cursor_.error(); }

 private:
  // Counts how deep rules stand within each other, and fails beyond kMaxNesting.
  class Level;

  // parse_statement.cc
  ast::StatementMode Mode();
  ast::Query Query();
  ast::SingleQuery SingleQuery();
  void UnionTail(ast::Query* query);
  bool AtSchemaCommand() const;
  void EndOfText();

  // parse_schema.cc
  ast::SchemaCommand SchemaCommand();
  void CreateSchema(ast::SchemaCommand* command);
  void DropSchema(ast::SchemaCommand* command);
  void ShowSchema(ast::SchemaCommand* command);
  void SchemaObject(ast::SchemaCommand* command);
  void ElementOfPattern(ast::SchemaCommand* command);
  void NodeElement(ast::SchemaCommand* command);
  void RelationshipElement(ast::SchemaCommand* command);
  void IndexOn(ast::SchemaCommand* command);
  void ConstraintOn(ast::SchemaCommand* command);
  void Properties(ast::SchemaCommand* command, bool parentheses);
  void OldIndexElement(ast::SchemaCommand* command);
  bool IfClause(bool negated);

  // parse_clause.cc
  bool AtClause() const;
  ast::ClausePtr Clause();
  ast::ClausePtr ReadingClause();
  ast::ClausePtr Match();
  ast::ClausePtr Unwind();
  ast::ClausePtr With();
  ast::ClausePtr Return();
  ast::ClausePtr Call();
  void Yield(ast::CallClause* call);
  ast::YieldItem YieldColumn();
  ast::Name QualifiedName(std::string_view what);
  ast::Projection Projection();
  ast::ProjectionItem ProjectionItem();
  ast::SortItem SortItem();
  ast::ExpressionPtr OptionalWhere();

  // parse_update.cc
  ast::ClausePtr UpdatingClause();
  ast::ClausePtr Create();
  ast::ClausePtr Merge();
  ast::ClausePtr Set();
  ast::ClausePtr Remove();
  ast::ClausePtr Delete();
  ast::ClausePtr Foreach();
  void MergeAction(ast::MergeClause* merge);
  void SetItems(std::vector<ast::ChangeItem>* items);
  ast::ChangeItem SetItem();
  ast::ChangeItem RemoveItem();
  ast::ChangeItem ChangeTarget();
  bool SplitProperty(ast::ChangeItem* item);

  // parse_pattern.cc
  ast::Pattern Pattern();
  ast::PathPattern NamedPath();
  ast::PathPattern SelectedPath();
  ast::PathPattern Path();
  ast::NodePattern Node();
  ast::RelationshipPattern Relationship();
  void RelationshipDetail(ast::RelationshipPattern* relationship);
  void Types(ast::RelationshipPattern* relationship);
  void Length(ast::RelationshipPattern* relationship);
  std::optional<int64_t> LengthBound();
  std::vector<ast::Name> Labels();
  ast::ExpressionPtr PatternProperties();
  bool AtPatternExpression() const;
  bool AtNodePattern(uint32_t open) const;
  bool AtPathSelection() const;

  // parse_expression.cc
  ast::ExpressionPtr Expression();
  ast::ExpressionPtr Logical(size_t level);
  ast::ExpressionPtr Negation();
  ast::ExpressionPtr Comparison();
  ast::ExpressionPtr Predicate();
  ast::ExpressionPtr NullPredicate(ast::ExpressionPtr left, uint32_t begin);
  std::optional<ast::BinaryOperator> AcceptPredicateOperator();
  ast::ExpressionPtr Arithmetic(size_t level);
  ast::ExpressionPtr Signed();
  ast::ExpressionPtr Postfix(bool labels);
  ast::ExpressionPtr Bracketed(ast::ExpressionPtr object, uint32_t begin);
  // Sets span and height of a tree whose children are in place.
  ast::ExpressionPtr Finish(ast::ExpressionPtr e, uint32_t begin);
  ast::ExpressionPtr FinishBinary(ast::BinaryOperator op, ast::ExpressionPtr left,
                                  ast::ExpressionPtr right, uint32_t begin);

  // parse_atom.cc
  ast::ExpressionPtr Atom();
  ast::ExpressionPtr NameAtom();
  ast::ExpressionPtr KeywordAtom();
  ast::ExpressionPtr BracketAtom();
  ast::ExpressionPtr Constant(ast::Literal::Content content);
  ast::ExpressionPtr Number(bool negative);
  bool AtSmallestInteger() const;
  ast::ExpressionPtr SmallestInteger();
  ast::ExpressionPtr String();
  ast::ExpressionPtr Parameter();
  ast::ExpressionPtr VariableReference();
  ast::ExpressionPtr Parenthesized();
  ast::ExpressionPtr Case();
  ast::ExpressionPtr PatternAsExpression();

  // parse_call.cc
  bool AtFunctionCall() const;
  ast::ExpressionPtr FunctionCall();
  void Arguments(ast::FunctionCall* call);
  bool AtQuantifier() const;
  ast::ExpressionPtr Quantifier();
  ast::ExpressionPtr Reduce();
  ast::ExpressionPtr Subquery();

  // parse_collection.cc
  ast::ExpressionPtr ListLike();
  bool BracketHas(Symbol symbol) const;
  ast::ExpressionPtr ListLiteral();
  ast::ExpressionPtr ListComprehension();
  ast::ExpressionPtr PatternComprehension();
  ast::ExpressionPtr MapLiteral();
  ast::ExpressionPtr MapProjection();
  ast::MapProjectionItem MapProjectionItem();

  TokenCursor cursor_;
  int level_ = 0;
};

class SyntaxParser::Level {
 public:
  explicit Level(SyntaxParser* parser);
  ~Level() { --parser_->level_; }
  Level(const Level&) = delete;
  Level& operator=(const Level&) = delete;

 private:
  SyntaxParser* parser_;
};

}  // namespace dossier::syntax
