#include <limits>
#include <utility>

#include "query/syntax/literal_text.h"
#include "query/syntax/syntax_parser.h"

namespace dossier::syntax {

ast::Pattern SyntaxParser::Pattern() {
  ast::Pattern pattern;
  do {
    pattern.paths.push_back(NamedPath());
  } while (cursor_.Accept(Symbol::kComma));
  return pattern;
}

ast::PathPattern SyntaxParser::NamedPath() {
  const uint32_t begin = cursor_.Begin();
  ast::VariableName variable;
  if (cursor_.AtVariable() && cursor_.At(Symbol::kEqual, 1)) {
    variable = cursor_.ExpectVariable();
    cursor_.Advance();
  }
  ast::PathPattern path = AtPathSelection() ? SelectedPath() : Path();
  path.variable = std::move(variable);
  path.span = cursor_.Since(begin);
  return path;
}

bool SyntaxParser::AtPathSelection() const {
  return (cursor_.At(Keyword::kShortestPath) || cursor_.At(Keyword::kAllShortestPaths)) &&
         cursor_.At(Symbol::kOpenParen, 1);
}

ast::PathPattern SyntaxParser::SelectedPath() {
  const uint32_t begin = cursor_.Begin();
  const bool one = cursor_.At(Keyword::kShortestPath);
  cursor_.Advance();
  cursor_.Expect(Symbol::kOpenParen);
  ast::PathPattern path = Path();
  cursor_.Expect(Symbol::kCloseParen);
  path.selection = one ? ast::PathSelection::kShortest : ast::PathSelection::kAllShortest;
  path.span = cursor_.Since(begin);
  if (path.relationships.size() != 1) {
    cursor_.Fail("InvalidRelationshipPattern",
                 "A shortest path has exactly one relationship pattern", path.span,
                 "Give it a variable length, such as (a)-[*..10]-(b).");
  }
  return path;
}

ast::PathPattern SyntaxParser::Path() {
  ast::PathPattern path;
  const uint32_t begin = cursor_.Begin();
  path.nodes.push_back(Node());
  while (cursor_.At(Symbol::kMinus) || cursor_.At(Symbol::kLess)) {
    path.relationships.push_back(Relationship());
    path.nodes.push_back(Node());
  }
  path.span = cursor_.Since(begin);
  return path;
}

ast::NodePattern SyntaxParser::Node() {
  ast::NodePattern node;
  const uint32_t begin = cursor_.Begin();
  cursor_.Expect(Symbol::kOpenParen, "a node pattern such as (n)");
  if (cursor_.AtVariable()) node.variable = cursor_.ExpectVariable();
  node.labels = Labels();
  node.properties = PatternProperties();
  cursor_.Expect(Symbol::kCloseParen, "a label, properties or ')'");
  node.span = cursor_.Since(begin);
  return node;
}

std::vector<ast::Name> SyntaxParser::Labels() {
  std::vector<ast::Name> labels;
  while (cursor_.Accept(Symbol::kColon)) labels.push_back(cursor_.ExpectName("a label"));
  return labels;
}

ast::ExpressionPtr SyntaxParser::PatternProperties() {
  if (cursor_.At(Symbol::kOpenBrace)) return MapLiteral();
  if (cursor_.Peek().kind == TokenKind::kParameter) return Parameter();
  return nullptr;
}

ast::RelationshipPattern SyntaxParser::Relationship() {
  ast::RelationshipPattern relationship;
  const uint32_t begin = cursor_.Begin();
  const bool left = cursor_.Accept(Symbol::kLess);
  cursor_.Expect(Symbol::kMinus);
  if (cursor_.Accept(Symbol::kOpenBracket)) {
    RelationshipDetail(&relationship);
    cursor_.Expect(Symbol::kCloseBracket, "a type, a length, properties or ']'");
  }
  cursor_.Expect(Symbol::kMinus);
  const bool right = cursor_.Accept(Symbol::kGreater);
  if (left != right) relationship.direction = left ? ast::Direction::kLeft : ast::Direction::kRight;
  relationship.span = cursor_.Since(begin);
  return relationship;
}

void SyntaxParser::RelationshipDetail(ast::RelationshipPattern* relationship) {
  if (cursor_.AtVariable()) relationship->variable = cursor_.ExpectVariable();
  if (cursor_.Accept(Symbol::kColon)) Types(relationship);
  if (cursor_.At(Symbol::kDotDot)) {
    cursor_.Fail("InvalidRelationshipPattern", "A range of lengths must have an asterisk before it",
                 cursor_.Peek().span, "Did you mean *..?");
  }
  if (cursor_.Accept(Symbol::kStar)) Length(relationship);
  relationship->properties = PatternProperties();
}

void SyntaxParser::Types(ast::RelationshipPattern* relationship) {
  do {
    cursor_.Accept(Symbol::kColon);  // A|:B is the older form of A|B
    relationship->types.push_back(cursor_.ExpectName("a relationship type"));
  } while (cursor_.Accept(Symbol::kBar));
}

void SyntaxParser::Length(ast::RelationshipPattern* relationship) {
  ast::PathLength length;
  if (cursor_.At(Symbol::kMinus)) {
    cursor_.Fail("InvalidRelationshipPattern", "The length of a path cannot be negative",
                 cursor_.Peek().span);
  }
  const std::optional<int64_t> min = LengthBound();
  if (min) length.min = *min;
  if (cursor_.Accept(Symbol::kDotDot)) {
    length.max = LengthBound();
  } else {
    length.max = min;
  }
  relationship->length = length;
}

std::optional<int64_t> SyntaxParser::LengthBound() {
  if (cursor_.Peek().kind != TokenKind::kNumber) return std::nullopt;
  const Token token = cursor_.Peek();
  cursor_.Advance();
  const auto number = ReadNumber(cursor_.Text(token), false, token.span);
  if (!number.ok()) {
    cursor_.Fail(number.status());
  } else if (const auto* integer = std::get_if<int64_t>(&*number)) {
    return *integer;
  } else {
    cursor_.Fail("InvalidRelationshipPattern", "The length of a path must be an integer",
                 token.span);
  }
  return std::nullopt;
}

// Whether what stands in the parentheses at `open` may be a node pattern.
bool SyntaxParser::AtNodePattern(uint32_t open) const {
  uint32_t next = open + 1;
  const TokenKind kind = cursor_.TokenAt(next).kind;
  if (kind == TokenKind::kName || kind == TokenKind::kQuotedName) ++next;
  const Token& token = cursor_.TokenAt(next);
  return token.kind == TokenKind::kParameter || token.symbol == Symbol::kColon ||
         token.symbol == Symbol::kOpenBrace || token.symbol == Symbol::kCloseParen;
}

// Whether a path with at least one relationship begins here, rather than an expression in
// parentheses: decided by what stands around the brackets, in constant time, so that nothing is
// ever parsed twice.
bool SyntaxParser::AtPatternExpression() const {
  const uint32_t open = cursor_.index();
  if (!cursor_.At(Symbol::kOpenParen) || cursor_.Peek().partner == kNoPartner ||
      !AtNodePattern(open))
    return false;
  uint32_t next = cursor_.Peek().partner + 1;
  if (cursor_.TokenAt(next).symbol == Symbol::kLess) ++next;
  if (cursor_.TokenAt(next++).symbol != Symbol::kMinus) return false;
  if (cursor_.TokenAt(next).symbol == Symbol::kOpenBracket) {
    if (cursor_.TokenAt(next).partner == kNoPartner) return false;
    next = cursor_.TokenAt(next).partner + 1;
  }
  if (cursor_.TokenAt(next++).symbol != Symbol::kMinus) return false;
  if (cursor_.TokenAt(next).symbol == Symbol::kGreater) ++next;
  return cursor_.TokenAt(next).symbol == Symbol::kOpenParen;
}

}  // namespace dossier::syntax
