#include <algorithm>
#include <unordered_set>
#include <utility>

#include "query/semantics/grouping.h"
#include "query/semantics/query_binder.h"
#include "query/syntax/walk.h"

namespace dossier::semantics {
namespace {

bool DependsOnRows(const ast::Expression& e) {
  if (e.kind == ast::ExpressionKind::kVariable || e.kind >= ast::ExpressionKind::kPatternExpression)
    return true;
  bool depends = false;
  ast::ForEachChild(e, [&](const ast::Expression& child) { depends |= DependsOnRows(child); });
  return depends;
}

// -1, as SKIP and LIMIT must refuse it before the query runs.
bool IsNegativeNumber(const ast::Expression& e) {
  const auto* unary = ast::IfA<ast::Unary>(&e);
  return unary != nullptr && unary->op == ast::UnaryOperator::kMinus &&
         unary->operand->kind == ast::ExpressionKind::kLiteral;
}

}  // namespace

void QueryBinder::With(ast::WithClause& with, Scope& scope) {
  std::optional<SourceSpan> unnamed;
  for (const ast::ProjectionItem& item : with.projection.items) {
    if (item.has_alias || item.expression->kind == ast::ExpressionKind::kVariable || unnamed)
      continue;
    unnamed = item.expression->span;
  }
  Projection(with.projection, scope, &with.where);
  if (unnamed)
    SyntaxFail("NoExpressionAlias", "WITH must give this expression a name", *unnamed,
               "Add AS and a name.");
}

void QueryBinder::Return(ast::ReturnClause& clause, Scope& scope, Columns* columns) {
  if (clause.projection.star && clause.projection.items.empty() && scope.OwnNames().empty()) {
    SyntaxFail("NoVariablesInScope", "There is nothing for RETURN * to return", clause.span,
               "Name the nodes or relationships that you want.");
  }
  Projection(clause.projection, scope, nullptr);
  for (const auto& item : clause.projection.items) columns->push_back(item.column.text);
}

void QueryBinder::Projection(ast::Projection& projection, Scope& scope, ast::ExpressionPtr* where) {
  if (projection.star) ExpandStar(projection, scope);
  std::vector<StaticType> types;
  Items(projection, scope, &types);
  Scope columns(scope.outer());
  columns.subquery = scope.subquery;
  NameColumns(projection, types, columns);
  // ORDER BY and WHERE see the columns over what they were made from.
  Scope combined(&scope);
  for (const std::string& name : columns.OwnNames()) combined.Declare(name, columns.FindOwn(name));
  Order(projection, combined);
  if (where != nullptr) Where(*where, combined);
  Group(projection, where);
  CheckNames(projection);
  RowCount(projection.skip, "SKIP");
  RowCount(projection.limit, "LIMIT");
  scope = std::move(columns);
}

void QueryBinder::Items(ast::Projection& projection, const Scope& scope,
                        std::vector<StaticType>* types) {
  Place place;
  place.aggregates = true;
  for (ast::ProjectionItem& item : projection.items) {
    types->push_back(Expression(item.expression, scope, place));
    projection.aggregating |= !error_ && HasAggregate(*item.expression);
  }
}

void QueryBinder::Group(ast::Projection& projection, ast::ExpressionPtr* where) {
  if (error_ || (!projection.aggregating && !projection.distinct)) return;
  Grouping grouping(&bound_, &projection);
  if (projection.aggregating) error_ = grouping.Split();
  for (ast::SortItem& item : projection.order) {
    if (!error_) error_ = grouping.Restrict(item.expression);
  }
  if (!error_ && where != nullptr && *where != nullptr) error_ = grouping.Restrict(*where);
}

void QueryBinder::ExpandStar(ast::Projection& projection, const Scope& scope) {
  std::vector<ast::ProjectionItem> items;
  for (const std::string& name : scope.OwnNames()) {
    ast::ProjectionItem item;
    auto variable = std::make_unique<ast::Variable>();
    variable->name = name;
    item.column.text = name;
    item.expression = std::move(variable);
    items.push_back(std::move(item));
  }
  std::move(projection.items.begin(), projection.items.end(), std::back_inserter(items));
  projection.items = std::move(items);
  projection.star = false;
}

// A variable under its own name stays the symbol that it is.
void QueryBinder::NameColumns(ast::Projection& projection, const std::vector<StaticType>& types,
                              Scope& columns) {
  for (size_t i = 0; i < projection.items.size(); ++i) {
    ast::ProjectionItem& item = projection.items[i];
    const auto* variable = ast::IfA<ast::Variable>(item.expression.get());
    if (variable != nullptr && variable->name == item.column.text &&
        variable->symbol != kNoSymbol) {
      item.column.symbol = variable->symbol;
      columns.Declare(variable->name, variable->symbol);
    } else {
      Declare(item.column, types[i], columns);
    }
  }
}

void QueryBinder::CheckNames(const ast::Projection& projection) {
  std::unordered_set<std::string> names;
  for (const ast::ProjectionItem& item : projection.items) {
    if (!names.insert(item.column.text).second) {
      SyntaxFail("ColumnNameConflict", "There are two columns named '" + item.column.text + "'",
                 item.column.span, "Rename one with AS.");
    }
  }
}

void QueryBinder::Order(ast::Projection& projection, const Scope& combined) {
  Place place;
  place.aggregates = projection.aggregating;
  for (ast::SortItem& item : projection.order) Expression(item.expression, combined, place);
}

void QueryBinder::RowCount(ast::ExpressionPtr& count, std::string_view what) {
  if (count == nullptr || error_) return;
  if (DependsOnRows(*count)) {
    return SyntaxFail("NonConstantExpression", std::string(what) + " must not depend on the rows",
                      count->span, "Use a number or a parameter.");
  }
  if (IsNegativeNumber(*count)) {
    return SyntaxFail("NegativeIntegerArgument", std::string(what) + " must not be negative",
                      count->span);
  }
  const Scope empty;
  Require(*count, Expression(count, empty), kIntegerBit);
}

}  // namespace dossier::semantics
