#include <algorithm>
#include <array>
#include <utility>

#include "query/syntax/parser.h"
#include "query/syntax/syntax_parser.h"
#include "query/syntax/walk.h"

namespace dossier::syntax {
namespace {

struct LogicalLevel {
  Keyword keyword;
  ast::LogicalOperator op;
};

// Loosest first.
constexpr std::array<LogicalLevel, 3> kLogical = {{{Keyword::kOr, ast::LogicalOperator::kOr},
                                                   {Keyword::kXor, ast::LogicalOperator::kXor},
                                                   {Keyword::kAnd, ast::LogicalOperator::kAnd}}};

struct ArithmeticOperator {
  Symbol symbol;
  size_t level;
  ast::BinaryOperator op;
};

constexpr size_t kArithmeticLevels = 3;
constexpr std::array<ArithmeticOperator, 6> kArithmetic = {
    {{Symbol::kPlus, 0, ast::BinaryOperator::kAdd},
     {Symbol::kMinus, 0, ast::BinaryOperator::kSubtract},
     {Symbol::kStar, 1, ast::BinaryOperator::kMultiply},
     {Symbol::kSlash, 1, ast::BinaryOperator::kDivide},
     {Symbol::kPercent, 1, ast::BinaryOperator::kModulo},
     {Symbol::kCaret, 2, ast::BinaryOperator::kPower}}};

const ArithmeticOperator* FindArithmetic(Symbol symbol, size_t level) {
  for (const ArithmeticOperator& entry : kArithmetic) {
    if (entry.symbol == symbol && entry.level == level) return &entry;
  }
  return nullptr;
}

std::optional<ast::ComparisonOperator> ComparisonOf(Symbol symbol) {
  switch (symbol) {
    case Symbol::kEqual:
      return ast::ComparisonOperator::kEqual;
    case Symbol::kNotEqual:
      return ast::ComparisonOperator::kNotEqual;
    case Symbol::kLess:
      return ast::ComparisonOperator::kLess;
    case Symbol::kLessOrEqual:
      return ast::ComparisonOperator::kLessOrEqual;
    case Symbol::kGreater:
      return ast::ComparisonOperator::kGreater;
    case Symbol::kGreaterOrEqual:
      return ast::ComparisonOperator::kGreaterOrEqual;
    default:
      return std::nullopt;
  }
}

}  // namespace

ast::ExpressionPtr SyntaxParser::Finish(ast::ExpressionPtr e, uint32_t begin) {
  e->span = cursor_.Since(begin);
  int height = 0;
  ast::ForEachChild(std::as_const(*e), [&](const ast::Expression& child) {
    height = std::max<int>(height, child.height);
  });
  e->height = static_cast<uint16_t>(height + 1);
  if (height + 1 > kMaxNesting) {
    cursor_.Fail("NestingTooDeep", "This expression is nested too deeply", e->span,
                 "At most 500 levels are allowed.");
  }
  return e;
}

ast::ExpressionPtr SyntaxParser::Expression() {
  const Level level(this);
  return Logical(0);
}

ast::ExpressionPtr SyntaxParser::Logical(size_t level) {
  if (level == kLogical.size()) return Negation();
  const uint32_t begin = cursor_.Begin();
  ast::ExpressionPtr first = Logical(level + 1);
  if (!cursor_.At(kLogical[level].keyword)) return first;
  auto logical = std::make_unique<ast::Logical>();
  logical->op = kLogical[level].op;
  logical->operands.push_back(std::move(first));
  while (cursor_.Accept(kLogical[level].keyword)) logical->operands.push_back(Logical(level + 1));
  return Finish(std::move(logical), begin);
}

ast::ExpressionPtr SyntaxParser::Negation() {
  std::vector<uint32_t> begins;
  for (; cursor_.At(Keyword::kNot); cursor_.Advance()) begins.push_back(cursor_.Begin());
  ast::ExpressionPtr e = Comparison();
  for (; !begins.empty() && !cursor_.failed(); begins.pop_back()) {
    auto negation = std::make_unique<ast::Unary>();
    negation->op = ast::UnaryOperator::kNot;
    negation->operand = std::move(e);
    e = Finish(std::move(negation), begins.back());
  }
  return e;
}

ast::ExpressionPtr SyntaxParser::Comparison() {
  const uint32_t begin = cursor_.Begin();
  ast::ExpressionPtr first = Predicate();
  if (!ComparisonOf(cursor_.Peek().symbol)) return first;
  auto comparison = std::make_unique<ast::Comparison>();
  comparison->operands.push_back(std::move(first));
  while (const auto op = ComparisonOf(cursor_.Peek().symbol)) {
    cursor_.Advance();
    comparison->operators.push_back(*op);
    comparison->operands.push_back(Predicate());
  }
  return Finish(std::move(comparison), begin);
}

std::optional<ast::BinaryOperator> SyntaxParser::AcceptPredicateOperator() {
  if (cursor_.Accept(Symbol::kMatches)) return ast::BinaryOperator::kMatches;
  if (cursor_.Accept(Keyword::kIn)) return ast::BinaryOperator::kIn;
  if (cursor_.Accept(Keyword::kContains)) return ast::BinaryOperator::kContains;
  const bool starts = cursor_.At(Keyword::kStarts);
  if (!starts && !cursor_.At(Keyword::kEnds)) return std::nullopt;
  cursor_.Advance();
  cursor_.Expect(Keyword::kWith);
  return starts ? ast::BinaryOperator::kStartsWith : ast::BinaryOperator::kEndsWith;
}

ast::ExpressionPtr SyntaxParser::Predicate() {
  const uint32_t begin = cursor_.Begin();
  ast::ExpressionPtr left = Arithmetic(0);
  while (!cursor_.failed()) {
    if (cursor_.Accept(Keyword::kIs)) {
      left = NullPredicate(std::move(left), begin);
    } else if (const auto op = AcceptPredicateOperator()) {
      ast::ExpressionPtr right = Arithmetic(0);
      left = FinishBinary(*op, std::move(left), std::move(right), begin);
    } else {
      break;
    }
  }
  return left;
}

ast::ExpressionPtr SyntaxParser::NullPredicate(ast::ExpressionPtr left, uint32_t begin) {
  auto predicate = std::make_unique<ast::Unary>();
  predicate->op =
      cursor_.Accept(Keyword::kNot) ? ast::UnaryOperator::kIsNotNull : ast::UnaryOperator::kIsNull;
  predicate->operand = std::move(left);
  cursor_.Expect(Keyword::kNull);
  return Finish(std::move(predicate), begin);
}

ast::ExpressionPtr SyntaxParser::FinishBinary(ast::BinaryOperator op, ast::ExpressionPtr left,
                                              ast::ExpressionPtr right, uint32_t begin) {
  auto binary = std::make_unique<ast::Binary>();
  binary->op = op;
  binary->left = std::move(left);
  binary->right = std::move(right);
  return Finish(std::move(binary), begin);
}

ast::ExpressionPtr SyntaxParser::Arithmetic(size_t level) {
  if (level == kArithmeticLevels) return Signed();
  const uint32_t begin = cursor_.Begin();
  ast::ExpressionPtr left = Arithmetic(level + 1);
  while (const ArithmeticOperator* entry = FindArithmetic(cursor_.Peek().symbol, level)) {
    cursor_.Advance();
    ast::ExpressionPtr right = Arithmetic(level + 1);
    left = FinishBinary(entry->op, std::move(left), std::move(right), begin);
  }
  return left;
}

ast::ExpressionPtr SyntaxParser::Signed() {
  std::vector<std::pair<uint32_t, ast::UnaryOperator>> signs;
  while (cursor_.At(Symbol::kMinus) || cursor_.At(Symbol::kPlus)) {
    if (AtSmallestInteger()) break;
    const bool minus = cursor_.At(Symbol::kMinus);
    signs.emplace_back(cursor_.Begin(),
                       minus ? ast::UnaryOperator::kMinus : ast::UnaryOperator::kPlus);
    cursor_.Advance();
  }
  ast::ExpressionPtr e = Postfix(true);
  for (; !signs.empty() && !cursor_.failed(); signs.pop_back()) {
    auto sign = std::make_unique<ast::Unary>();
    sign->op = signs.back().second;
    sign->operand = std::move(e);
    e = Finish(std::move(sign), signs.back().first);
  }
  return e;
}

ast::ExpressionPtr SyntaxParser::Postfix(bool labels) {
  const uint32_t begin = cursor_.Begin();
  ast::ExpressionPtr e = Atom();
  while (!cursor_.failed()) {
    if (cursor_.Accept(Symbol::kDot)) {
      auto access = std::make_unique<ast::PropertyAccess>();
      access->object = std::move(e);
      access->key = cursor_.ExpectName("a property");
      e = Finish(std::move(access), begin);
    } else if (cursor_.Accept(Symbol::kOpenBracket)) {
      e = Bracketed(std::move(e), begin);
    } else if (labels && cursor_.At(Symbol::kColon)) {
      auto predicate = std::make_unique<ast::LabelPredicate>();
      predicate->object = std::move(e);
      predicate->labels = Labels();
      e = Finish(std::move(predicate), begin);
    } else {
      break;
    }
  }
  return e;
}

// object[index], object[from..to], behind the opening bracket
ast::ExpressionPtr SyntaxParser::Bracketed(ast::ExpressionPtr object, uint32_t begin) {
  ast::ExpressionPtr first;
  if (!cursor_.At(Symbol::kDotDot)) first = Expression();
  if (!cursor_.Accept(Symbol::kDotDot)) {
    auto subscript = std::make_unique<ast::Subscript>();
    subscript->object = std::move(object);
    subscript->index = std::move(first);
    cursor_.Expect(Symbol::kCloseBracket, "'..' or ']'");
    return Finish(std::move(subscript), begin);
  }
  auto slice = std::make_unique<ast::Slice>();
  slice->object = std::move(object);
  slice->from = std::move(first);
  if (!cursor_.At(Symbol::kCloseBracket)) slice->to = Expression();
  cursor_.Expect(Symbol::kCloseBracket);
  return Finish(std::move(slice), begin);
}

}  // namespace dossier::syntax
