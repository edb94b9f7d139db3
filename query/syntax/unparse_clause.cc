#include "query/syntax/literal_text.h"
#include "query/syntax/unparser.h"

namespace dossier::syntax {

using ast::As;
using ast::ClauseKind;

void Unparser::Write(const ast::Statement& statement) {
  if (statement.mode == ast::StatementMode::kExplain) Add("EXPLAIN ");
  if (statement.mode == ast::StatementMode::kProfile) Add("PROFILE ");
  statement.query() != nullptr ? Write(*statement.query()) : Schema(*statement.schema());
}

void Unparser::Write(const ast::Query& query) {
  Join(query.parts, query.union_all ? " UNION ALL " : " UNION ", [&](const ast::SingleQuery& part) {
    Join(part.clauses, " ", [&](const ast::ClausePtr& clause) { Write(*clause); });
  });
}

void Unparser::Write(const ast::Clause& clause) {
  switch (clause.kind) {
    case ClauseKind::kMatch:
      Add(As<ast::MatchClause>(clause).optional ? "OPTIONAL MATCH " : "MATCH ");
      Pattern(As<ast::MatchClause>(clause).pattern);
      return Where(As<ast::MatchClause>(clause).where);
    case ClauseKind::kUnwind:
      Add("UNWIND ");
      Write(*As<ast::UnwindClause>(clause).list);
      return Add(" AS " + QuoteName(As<ast::UnwindClause>(clause).variable.text));
    case ClauseKind::kWith:
      Add("WITH ");
      Projection(As<ast::WithClause>(clause).projection);
      return Where(As<ast::WithClause>(clause).where);
    case ClauseKind::kReturn:
      Add("RETURN ");
      return Projection(As<ast::ReturnClause>(clause).projection);
    case ClauseKind::kCall:
      return Call(As<ast::CallClause>(clause));
    default:
      return Update(clause);
  }
}

void Unparser::Pattern(const ast::Pattern& pattern) {
  Join(pattern.paths, ", ", [&](const ast::PathPattern& path) { Write(path); });
}

void Unparser::Where(const ast::ExpressionPtr& where) {
  if (where == nullptr) return;
  Add(" WHERE ");
  Write(*where);
}

void Unparser::Projection(const ast::Projection& p) {
  if (p.distinct) Add("DISTINCT ");
  if (p.star) Add(p.items.empty() ? "*" : "*, ");
  Join(p.items, ", ", [&](const ast::ProjectionItem& item) { Item(item); });
  ProjectionTail(p);
}

void Unparser::Item(const ast::ProjectionItem& item) {
  Write(*item.expression);
  if (item.has_alias) Add(" AS " + QuoteName(item.column.text));
}

void Unparser::ProjectionTail(const ast::Projection& p) {
  if (!p.order.empty()) Add(" ORDER BY ");
  Join(p.order, ", ", [&](const ast::SortItem& item) {
    Write(*item.expression);
    if (item.descending) Add(" DESC");
  });
  if (p.skip) Add(" SKIP ");
  if (p.skip) Write(*p.skip);
  if (p.limit) Add(" LIMIT ");
  if (p.limit) Write(*p.limit);
}

void Unparser::Call(const ast::CallClause& call) {
  Add("CALL ");
  DottedName(call.procedure.text);
  if (call.arguments) {
    Add("(");
    Join(*call.arguments, ", ", [&](const ast::ExpressionPtr& argument) { Write(*argument); });
    Add(")");
  }
  if (call.has_yield)
    Add(call.yield_star ? " YIELD *" : call.yields.empty() ? " YIELD -" : " YIELD ");
  Join(call.yields, ", ", [&](const ast::YieldItem& item) {
    Add(QuoteName(item.result.text));
    if (item.variable.text != item.result.text) Add(" AS " + QuoteName(item.variable.text));
  });
  Where(call.where);
}

void Unparser::Update(const ast::Clause& clause) {
  switch (clause.kind) {
    case ClauseKind::kCreate:
      Add("CREATE ");
      return Pattern(As<ast::CreateClause>(clause).pattern);
    case ClauseKind::kMerge:
      return Merge(As<ast::MergeClause>(clause));
    case ClauseKind::kSet:
      Add("SET ");
      return Changes(As<ast::SetClause>(clause).items);
    case ClauseKind::kRemove:
      Add("REMOVE ");
      return Changes(As<ast::RemoveClause>(clause).items);
    case ClauseKind::kDelete:
      Add(As<ast::DeleteClause>(clause).detach ? "DETACH DELETE " : "DELETE ");
      return Join(As<ast::DeleteClause>(clause).targets, ", ",
                  [&](const ast::ExpressionPtr& e) { Write(*e); });
    case ClauseKind::kForeach:
      return Foreach(As<ast::ForeachClause>(clause));
    default:
      return;
  }
}

void Unparser::Merge(const ast::MergeClause& merge) {
  Add("MERGE ");
  Write(merge.path);
  if (!merge.on_create.empty()) Add(" ON CREATE SET ");
  Changes(merge.on_create);
  if (!merge.on_match.empty()) Add(" ON MATCH SET ");
  Changes(merge.on_match);
}

void Unparser::Changes(const std::vector<ast::ChangeItem>& items) {
  Join(items, ", ", [&](const ast::ChangeItem& item) { Change(item); });
}

void Unparser::Change(const ast::ChangeItem& item) {
  using Kind = ast::ChangeItem::Kind;
  const bool property = item.kind == Kind::kSetProperty || item.kind == Kind::kRemoveProperty;
  Object(*item.target);
  if (property) Add("." + QuoteName(item.key.text));
  Labels(item.labels);
  if (item.value == nullptr) return;
  Add(item.kind == Kind::kMerge ? " += " : " = ");
  Write(*item.value);
}

void Unparser::Foreach(const ast::ForeachClause& clause) {
  Add("FOREACH (" + QuoteName(clause.variable.text) + " IN ");
  Write(*clause.list);
  Add(" | ");
  Join(clause.clauses, " ", [&](const ast::ClausePtr& inner) { Write(*inner); });
  Add(")");
}

void Unparser::Schema(const ast::SchemaCommand& command) {
  constexpr std::string_view kActions[] = {"CREATE ", "DROP ", "SHOW "};
  const bool index = command.object == ast::SchemaCommand::Object::kIndex;
  Add(kActions[static_cast<size_t>(command.action)]);
  if (command.action == ast::SchemaCommand::Action::kShow)
    return Add(index ? "INDEXES" : "CONSTRAINTS");
  Add(index ? "INDEX" : "CONSTRAINT");
  if (!command.name.text.empty()) Add(" " + QuoteName(command.name.text));
  if (command.if_exists) Add(" IF EXISTS");
  if (command.if_not_exists) Add(" IF NOT EXISTS");
  if (!command.element.text.empty()) SchemaElement(command);
}

void Unparser::SchemaElement(const ast::SchemaCommand& command) {
  const bool index = command.object == ast::SchemaCommand::Object::kIndex;
  const std::string element = QuoteName(command.element.text);
  if (command.action == ast::SchemaCommand::Action::kDrop && index) {
    Add(" ON :" + element + "(");
    Join(command.properties, ", ",
         [&](const ast::Name& property) { Add(QuoteName(property.text)); });
    return Add(")");
  }
  Add(command.action == ast::SchemaCommand::Action::kDrop ? " ON " : " FOR ");
  Add(command.on_relationship ? "()-[e:" + element + "]-()" : "(e:" + element + ")");
  Add(index ? " ON (" : " REQUIRE (");
  Join(command.properties, ", ",
       [&](const ast::Name& property) { Add("e." + QuoteName(property.text)); });
  Add(index ? ")" : ") IS UNIQUE");
}

}  // namespace dossier::syntax
