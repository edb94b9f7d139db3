#include "query/semantics/grouping.h"

#include <utility>

#include "query/syntax/debug_text.h"
#include "query/syntax/walk.h"

namespace dossier::semantics {
namespace {

SubqueryId SubqueryOf(const ast::Expression& e) {
  switch (e.kind) {
    case ast::ExpressionKind::kPatternExpression:
      return ast::As<ast::PatternExpression>(e).subquery;
    case ast::ExpressionKind::kPatternComprehension:
      return ast::As<ast::PatternComprehension>(e).subquery;
    case ast::ExpressionKind::kSubqueryExpression:
      return ast::As<ast::SubqueryExpression>(e).subquery;
    default:
      return kNoSubquery;
  }
}

bool IsAggregate(const ast::Expression& e) {
  const auto* call = ast::IfA<ast::FunctionCall>(&e);
  return call != nullptr && call->aggregate;
}

// Constants need no column to stand for them.
bool IsConstant(const ast::Expression& e) {
  return e.kind == ast::ExpressionKind::kLiteral || e.kind == ast::ExpressionKind::kParameter;
}

// A variable, or properties of one.
bool IsSimple(const ast::Expression& e) {
  if (const auto* access = ast::IfA<ast::PropertyAccess>(&e)) return IsSimple(*access->object);
  return e.kind == ast::ExpressionKind::kVariable;
}

bool MentionsVariables(const ast::Expression& e) {
  if (e.kind == ast::ExpressionKind::kVariable || SubqueryOf(e) != kNoSubquery) return true;
  bool found = false;
  ast::ForEachChild(e, [&](const ast::Expression& child) { found |= MentionsVariables(child); });
  return found;
}

ast::ExpressionPtr Reference(std::string name, SymbolId symbol, SourceSpan span) {
  auto variable = std::make_unique<ast::Variable>();
  variable->name = std::move(name);
  variable->symbol = symbol;
  variable->span = span;
  return variable;
}

}  // namespace

bool HasAggregate(const ast::Expression& e) {
  if (IsAggregate(e)) return true;
  if (SubqueryOf(e) != kNoSubquery) return false;
  bool found = false;
  ast::ForEachChild(e, [&](const ast::Expression& child) { found |= HasAggregate(child); });
  return found;
}

Grouping::Grouping(BoundQuery* bound, ast::Projection* projection)
    : bound_(*bound), projection_(*projection) {
  for (const ast::ProjectionItem& item : projection_.items) {
    known_.insert(item.column.symbol);
    if (!IsConstant(*item.expression))
      column_of_text_.emplace(DebugText(*item.expression), item.column.symbol);
  }
}

std::optional<QueryError> Grouping::Split() {
  std::vector<ast::ProjectionItem*> mixed;
  for (ast::ProjectionItem& item : projection_.items) {
    if (HasAggregate(*item.expression)) {
      mixed.push_back(&item);
    } else {
      MakeKey(&item);
    }
  }
  for (ast::ProjectionItem* item : mixed) SplitItem(item);
  return std::move(error_);
}

void Grouping::MakeKey(ast::ProjectionItem* item) {
  if (const auto* variable = ast::IfA<ast::Variable>(item->expression.get())) {
    known_.insert(variable->symbol);
    projection_.keys.push_back(
        {Reference(variable->name, variable->symbol, variable->span), variable->symbol});
    return;
  }
  const SourceSpan span = item->expression->span;
  if (!IsConstant(*item->expression))
    key_of_text_.emplace(DebugText(*item->expression), item->column.symbol);
  projection_.keys.push_back({std::move(item->expression), item->column.symbol});
  item->expression = Reference(item->column.text, item->column.symbol, span);
}

void Grouping::SplitItem(ast::ProjectionItem* item) {
  if (!IsAggregate(*item->expression)) return Rewrite(item->expression, false);
  const SourceSpan span = item->expression->span;
  aggregate_of_text_.emplace(DebugText(*item->expression), item->column.symbol);
  projection_.aggregates.push_back({std::move(item->expression), item->column.symbol});
  item->expression = Reference(item->column.text, item->column.symbol, span);
}

std::optional<QueryError> Grouping::Restrict(ast::ExpressionPtr& e) {
  if (!ReplaceByColumn(e)) HasAggregate(*e) ? Rewrite(e, true) : Replace(e);
  return std::move(error_);
}

void Grouping::Rewrite(ast::ExpressionPtr& e, bool in_order) {
  if (IsAggregate(*e)) return RewriteAggregate(e, in_order);
  if (const SubqueryId subquery = SubqueryOf(*e); subquery != kNoSubquery) {
    return CheckSubquery(subquery, e->span, in_order);
  }
  if (const auto* variable = ast::IfA<ast::Variable>(e.get())) {
    return CheckVariable(variable->name, variable->symbol, variable->span, in_order);
  }
  const auto key = key_of_text_.find(DebugText(*e));
  if (key == key_of_text_.end()) {
    NoteLocals(*e);
    return ast::ForEachChild(*e, [&](ast::ExpressionPtr& child) { Rewrite(child, in_order); });
  }
  if (!IsSimple(*e)) {
    return Fail(
        "AmbiguousAggregationExpression",
        "Beside an aggregating function only constants, variables and their properties can stand",
        e->span, "Give the expression a name in a WITH before.");
  }
  e = Reference(bound_.symbols[key->second].name, key->second, e->span);
}

void Grouping::RewriteAggregate(ast::ExpressionPtr& e, bool in_order) {
  const SourceSpan span = e->span;
  auto [found, added] = aggregate_of_text_.emplace(DebugText(*e), kNoSymbol);
  if (added && in_order && MentionsVariables(*e)) {
    return Fail("UndefinedVariable", "ORDER BY cannot aggregate what is not returned", span,
                "Return the same aggregating function, or order by a column.");
  }
  if (added) {
    bound_.symbols.push_back({"", SymbolKind::kValue, StaticType::Any(), span});
    found->second = static_cast<SymbolId>(bound_.symbols.size() - 1);
    projection_.aggregates.push_back({std::move(e), found->second});
  }
  e = Reference(bound_.symbols[found->second].name, found->second, span);
}

bool Grouping::ReplaceByColumn(ast::ExpressionPtr& e) {
  if (IsConstant(*e)) return false;
  const auto column = column_of_text_.find(DebugText(*e));
  if (column == column_of_text_.end()) return false;
  e = Reference(bound_.symbols[column->second].name, column->second, e->span);
  return true;
}

void Grouping::Replace(ast::ExpressionPtr& e) {
  if (ReplaceByColumn(e)) return;
  if (const SubqueryId subquery = SubqueryOf(*e); subquery != kNoSubquery) {
    return CheckSubquery(subquery, e->span, true);
  }
  if (const auto* variable = ast::IfA<ast::Variable>(e.get())) {
    return CheckVariable(variable->name, variable->symbol, variable->span, true);
  }
  NoteLocals(*e);
  ast::ForEachChild(*e, [&](ast::ExpressionPtr& child) { Replace(child); });
}

void Grouping::NoteLocals(const ast::Expression& e) {
  if (const auto* each = ast::IfA<ast::ListComprehension>(&e)) known_.insert(each->variable.symbol);
  if (const auto* quantifier = ast::IfA<ast::Quantifier>(&e))
    known_.insert(quantifier->variable.symbol);
  if (const auto* reduce = ast::IfA<ast::Reduce>(&e)) {
    known_.insert(reduce->variable.symbol);
    known_.insert(reduce->accumulator.symbol);
  }
}

void Grouping::CheckSubquery(SubqueryId subquery, SourceSpan span, bool in_order) {
  for (const SymbolId symbol : bound_.subqueries[subquery].imports) {
    CheckVariable(bound_.symbols[symbol].name, symbol, span, in_order);
  }
}

void Grouping::CheckVariable(const std::string& name, SymbolId symbol, SourceSpan span,
                             bool in_order) {
  if (known_.count(symbol) > 0) return;
  if (in_order) {
    return Fail("UndefinedVariable",
                "Variable '" + name + "' cannot be seen behind DISTINCT or an aggregating function",
                span, "Return it, too.");
  }
  Fail("AmbiguousAggregationExpression",
       "Variable '" + name +
           "' stands beside an aggregating function, but is not one "
           "to group by",
       span, "Return it as a column of its own, or name it in a WITH before.");
}

void Grouping::Fail(std::string_view detail, std::string message, SourceSpan span,
                    std::string suggestion) {
  if (error_) return;
  error_ = {QueryErrorType::kSyntaxError,
            QueryErrorPhase::kCompileTime,
            std::string(detail),
            std::move(message),
            span,
            std::move(suggestion)};
}

}  // namespace dossier::semantics
