#include "query/plan/expression_text.h"

#include <cmath>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

namespace dossier::plan {
namespace {

const char* TextOf(ast::BinaryOperator op) {
  constexpr const char* kTexts[] = {"+",  "-",           "*",         "/",        "%", "^",
                                    "IN", "STARTS WITH", "ENDS WITH", "CONTAINS", "=~"};
  return kTexts[static_cast<size_t>(op)];
}

const char* TextOf(ast::ComparisonOperator op) {
  constexpr const char* kTexts[] = {"=", "<>", "<", "<=", ">", ">="};
  return kTexts[static_cast<size_t>(op)];
}

const char* TextOf(ast::LogicalOperator op) {
  constexpr const char* kTexts[] = {" AND ", " OR ", " XOR "};
  return kTexts[static_cast<size_t>(op)];
}

const char* TextOf(ast::QuantifierKind kind) {
  constexpr const char* kTexts[] = {"all", "any", "none", "single"};
  return kTexts[static_cast<size_t>(kind)];
}

struct LiteralText {
  std::string operator()(std::monostate) const { return "null"; }
  std::string operator()(bool b) const { return b ? "true" : "false"; }
  std::string operator()(int64_t i) const { return absl::StrCat(i); }
  std::string operator()(double d) const {
    const std::string text = absl::StrCat(d);
    return std::isfinite(d) && text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
  }
  std::string operator()(const std::string& s) const {
    return absl::StrCat("'", absl::Utf8SafeCEscape(s), "'");
  }
};

class Printer {
 public:
  explicit Printer(const Plan& plan) : plan_(plan) {}

  using Method = std::string (Printer::*)(const ast::Expression&) const;
  auto Joiner(Method method) const {
    return [this, method](std::string* out, const ast::ExpressionPtr& e) {
      out->append((this->*method)(*e));
    };
  }
  std::string Plain(const ast::Expression& e) const { return Text(e); }

  std::string Text(const ast::ExpressionPtr& e) const { return e == nullptr ? "" : Text(*e); }

  std::string Text(const ast::Expression& e) const {
    using ast::As;
    switch (e.kind) {
      case ast::ExpressionKind::kLiteral:
        return std::visit(LiteralText(), As<ast::Literal>(e).content);
      case ast::ExpressionKind::kParameter:
        return "$" + As<ast::Parameter>(e).name;
      case ast::ExpressionKind::kVariable:
        return SlotText(plan_, As<ast::Variable>(e).symbol);
      case ast::ExpressionKind::kUnary:
        return UnaryText(As<ast::Unary>(e));
      case ast::ExpressionKind::kBinary: {
        const auto& b = As<ast::Binary>(e);
        return absl::StrCat(Inner(*b.left), " ", TextOf(b.op), " ", Inner(*b.right));
      }
      case ast::ExpressionKind::kLogical: {
        const auto& l = As<ast::Logical>(e);
        return absl::StrJoin(l.operands, TextOf(l.op), Joiner(&Printer::Inner));
      }
      case ast::ExpressionKind::kComparison:
        return ComparisonText(As<ast::Comparison>(e));
      case ast::ExpressionKind::kCase:
        return CaseText(As<ast::Case>(e));
      case ast::ExpressionKind::kPropertyAccess:
        return absl::StrCat(Inner(*As<ast::PropertyAccess>(e).object), ".",
                            As<ast::PropertyAccess>(e).key.text);
      case ast::ExpressionKind::kSubscript:
        return absl::StrCat(Inner(*As<ast::Subscript>(e).object), "[",
                            Text(As<ast::Subscript>(e).index), "]");
      case ast::ExpressionKind::kSlice: {
        const auto& s = As<ast::Slice>(e);
        return absl::StrCat(Inner(*s.object), "[", Text(s.from), "..", Text(s.to), "]");
      }
      case ast::ExpressionKind::kLabelPredicate: {
        std::string text = Inner(*As<ast::LabelPredicate>(e).object);
        for (const ast::Name& label : As<ast::LabelPredicate>(e).labels)
          absl::StrAppend(&text, ":", label.text);
        return text;
      }
      case ast::ExpressionKind::kFunctionCall:
        return CallText(As<ast::FunctionCall>(e));
      default:
        return CollectionText(e);
    }
  }

 private:
  // In parentheses where it is an operator's expression.
  std::string Inner(const ast::Expression& e) const {
    const bool open =
        e.kind == ast::ExpressionKind::kUnary || e.kind == ast::ExpressionKind::kBinary ||
        e.kind == ast::ExpressionKind::kLogical || e.kind == ast::ExpressionKind::kComparison;
    return open ? absl::StrCat("(", Text(e), ")") : Text(e);
  }

  std::string UnaryText(const ast::Unary& u) const {
    switch (u.op) {
      case ast::UnaryOperator::kNot:
        return absl::StrCat("NOT ", Inner(*u.operand));
      case ast::UnaryOperator::kMinus:
        return absl::StrCat("-", Inner(*u.operand));
      case ast::UnaryOperator::kPlus:
        return absl::StrCat("+", Inner(*u.operand));
      case ast::UnaryOperator::kIsNull:
        return absl::StrCat(Inner(*u.operand), " IS NULL");
      case ast::UnaryOperator::kIsNotNull:
        return absl::StrCat(Inner(*u.operand), " IS NOT NULL");
    }
    return "";
  }

  std::string ComparisonText(const ast::Comparison& c) const {
    std::string text = Inner(*c.operands[0]);
    for (size_t i = 0; i < c.operators.size(); ++i) {
      absl::StrAppend(&text, " ", TextOf(c.operators[i]), " ", Inner(*c.operands[i + 1]));
    }
    return text;
  }

  std::string CaseText(const ast::Case& c) const {
    std::string text = "CASE";
    if (c.subject != nullptr) absl::StrAppend(&text, " ", Text(c.subject));
    for (const ast::CaseBranch& branch : c.branches) {
      absl::StrAppend(&text, " WHEN ", Text(branch.when), " THEN ", Text(branch.then));
    }
    if (c.otherwise != nullptr) absl::StrAppend(&text, " ELSE ", Text(c.otherwise));
    return text + " END";
  }

  std::string CallText(const ast::FunctionCall& c) const {
    if (c.star) return absl::StrCat(c.name.text, "(*)");
    return absl::StrCat(c.name.text, "(", c.distinct ? "DISTINCT " : "",
                        absl::StrJoin(c.arguments, ", ", Joiner(&Printer::Plain)), ")");
  }

  std::string EntriesText(const std::vector<ast::MapEntry>& entries) const {
    return absl::StrJoin(entries, ", ", [this](std::string* out, const ast::MapEntry& entry) {
      absl::StrAppend(out, entry.key.text, ": ", Text(entry.value));
    });
  }

  std::string CollectionText(const ast::Expression& e) const {
    using ast::As;
    switch (e.kind) {
      case ast::ExpressionKind::kListLiteral:
        return absl::StrCat(
            "[", absl::StrJoin(As<ast::ListLiteral>(e).items, ", ", Joiner(&Printer::Plain)), "]");
      case ast::ExpressionKind::kMapLiteral:
        return absl::StrCat("{", EntriesText(As<ast::MapLiteral>(e).entries), "}");
      case ast::ExpressionKind::kMapProjection:
        return absl::StrCat(Text(As<ast::MapProjection>(e).subject), "{...}");
      case ast::ExpressionKind::kListComprehension: {
        const auto& c = As<ast::ListComprehension>(e);
        return absl::StrCat("[", c.variable.text, " IN ", Text(c.list), c.where ? " WHERE " : "",
                            Text(c.where), c.projection ? " | " : "", Text(c.projection), "]");
      }
      case ast::ExpressionKind::kQuantifier: {
        const auto& q = As<ast::Quantifier>(e);
        return absl::StrCat(TextOf(q.quantifier), "(", q.variable.text, " IN ", Text(q.list),
                            q.where ? " WHERE " : "", Text(q.where), ")");
      }
      case ast::ExpressionKind::kReduce: {
        const auto& r = As<ast::Reduce>(e);
        return absl::StrCat("reduce(", r.accumulator.text, " = ", Text(r.initial), ", ",
                            r.variable.text, " IN ", Text(r.list), " | ", Text(r.step), ")");
      }
      case ast::ExpressionKind::kPatternExpression:
        return absl::StrCat("pattern #", As<ast::PatternExpression>(e).subquery);
      case ast::ExpressionKind::kPatternComprehension:
        return absl::StrCat("comprehension #", As<ast::PatternComprehension>(e).subquery);
      case ast::ExpressionKind::kSubqueryExpression:
        return absl::StrCat("subquery #", As<ast::SubqueryExpression>(e).subquery);
      default:
        return "?";
    }
  }

  const Plan& plan_;
};

}  // namespace

std::string SlotText(const Plan& plan, Slot slot) {
  if (slot == kNoSlot) return "";
  if (slot >= plan.slot_names.size() || plan.slot_names[slot].empty())
    return absl::StrCat("@", slot);
  return plan.slot_names[slot];
}

std::string ExpressionText(const Plan& plan, Expr expression) {
  return expression == nullptr ? "" : Printer(plan).Text(*expression);
}

std::string ArrowText(const std::string& inside, Direction direction) {
  const std::string box = inside.empty() ? "" : absl::StrCat("[", inside, "]");
  return absl::StrCat(direction == Direction::kIn ? "<-" : "-", box,
                      direction == Direction::kOut ? "->" : "-");
}

}  // namespace dossier::plan
