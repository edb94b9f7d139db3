#include "query/syntax/debug_text.h"
#include "query/syntax/debug_writer.h"
#include "query/syntax/literal_text.h"

namespace dossier {
namespace syntax {

using ast::As;
using ast::ClauseKind;

void DebugWriter::NewLine() {
  if (!out_.empty()) out_ += '\n';
  out_.append(indent_ * 2, ' ');
}

void DebugWriter::Write(const ast::Statement& statement) {
  if (statement.mode == ast::StatementMode::kExplain) Add("EXPLAIN");
  if (statement.mode == ast::StatementMode::kProfile) Add("PROFILE");
  statement.query() != nullptr ? Write(*statement.query()) : Schema(*statement.schema());
}

void DebugWriter::Write(const ast::Query& query) {
  for (size_t i = 0; i < query.parts.size(); ++i) {
    if (i > 0) {
      NewLine();
      Add(query.union_all ? "UNION ALL" : "UNION");
    }
    for (const auto& clause : query.parts[i].clauses) Write(*clause);
  }
}

void DebugWriter::Write(const ast::Clause& clause) {
  NewLine();
  switch (clause.kind) {
    case ClauseKind::kMatch:
      Add(As<ast::MatchClause>(clause).optional ? "OPTIONAL MATCH" : "MATCH");
      Pattern(As<ast::MatchClause>(clause).pattern);
      return Where(As<ast::MatchClause>(clause).where);
    case ClauseKind::kUnwind:
      Add("UNWIND");
      Optional(As<ast::UnwindClause>(clause).list);
      Add(" AS ");
      return Name(As<ast::UnwindClause>(clause).variable);
    case ClauseKind::kWith:
      Add("WITH");
      Projection(As<ast::WithClause>(clause).projection);
      return Where(As<ast::WithClause>(clause).where);
    case ClauseKind::kReturn:
      Add("RETURN");
      return Projection(As<ast::ReturnClause>(clause).projection);
    case ClauseKind::kCall:
      return Call(As<ast::CallClause>(clause));
    default:
      return Update(clause);
  }
}

void DebugWriter::Pattern(const ast::Pattern& pattern) {
  for (const ast::PathPattern& path : pattern.paths) {
    Add(" ");
    Write(path);
  }
}

void DebugWriter::Where(const ast::ExpressionPtr& where) {
  if (where == nullptr) return;
  Add(" WHERE");
  Optional(where);
}

void DebugWriter::Projection(const ast::Projection& p) {
  if (p.distinct) Add(" DISTINCT");
  if (p.star) Add(" *");
  for (const ast::GroupingKey& key : p.keys) {
    Add(" KEY");
    Optional(key.expression);
    Add(" AS #" + std::to_string(key.symbol));
  }
  for (const ast::Aggregate& aggregate : p.aggregates) {
    Add(" AGGREGATE");
    Optional(aggregate.call);
    Add(" AS #" + std::to_string(aggregate.symbol));
  }
  for (const ast::ProjectionItem& item : p.items) {
    Optional(item.expression);
    // A name made of the source text is no part of the structure.
    if (!item.has_alias && item.column.symbol == kNoSymbol) continue;
    Add(" AS ");
    Name(item.column);
  }
  if (!p.order.empty()) Add(" ORDER");
  for (const ast::SortItem& item : p.order) {
    Optional(item.expression);
    if (item.descending) Add(" DESC");
  }
  if (p.skip) Add(" SKIP");
  if (p.skip) Optional(p.skip);
  if (p.limit) Add(" LIMIT");
  if (p.limit) Optional(p.limit);
}

void DebugWriter::Call(const ast::CallClause& call) {
  Add(call.standalone ? "STANDALONE CALL " : "CALL ");
  Add(QuoteName(call.procedure.text));
  if (call.arguments) {
    Add(" (");
    for (const auto& argument : *call.arguments) Optional(argument);
    Add(")");
  }
  if (call.has_yield) Add(" YIELD");
  if (call.yield_star) Add(" *");
  for (const ast::YieldItem& item : call.yields) {
    Add(" " + QuoteName(item.result.text) + " AS ");
    Name(item.variable);
  }
  Where(call.where);
}

void DebugWriter::Update(const ast::Clause& clause) {
  switch (clause.kind) {
    case ClauseKind::kCreate:
      Add("CREATE");
      return Pattern(As<ast::CreateClause>(clause).pattern);
    case ClauseKind::kMerge:
      Add("MERGE ");
      Write(As<ast::MergeClause>(clause).path);
      if (!As<ast::MergeClause>(clause).on_create.empty()) Add(" ON CREATE");
      Changes(As<ast::MergeClause>(clause).on_create);
      if (!As<ast::MergeClause>(clause).on_match.empty()) Add(" ON MATCH");
      return Changes(As<ast::MergeClause>(clause).on_match);
    case ClauseKind::kSet:
      Add("SET");
      return Changes(As<ast::SetClause>(clause).items);
    case ClauseKind::kRemove:
      Add("REMOVE");
      return Changes(As<ast::RemoveClause>(clause).items);
    case ClauseKind::kDelete:
      Add(As<ast::DeleteClause>(clause).detach ? "DETACH DELETE" : "DELETE");
      for (const auto& target : As<ast::DeleteClause>(clause).targets) Optional(target);
      return;
    case ClauseKind::kForeach:
      return Foreach(As<ast::ForeachClause>(clause));
    default:
      return;
  }
}

void DebugWriter::Foreach(const ast::ForeachClause& clause) {
  Add("FOREACH ");
  Name(clause.variable);
  Optional(clause.list);
  ++indent_;
  for (const auto& inner : clause.clauses) Write(*inner);
  --indent_;
}

void DebugWriter::Changes(const std::vector<ast::ChangeItem>& items) {
  for (const ast::ChangeItem& item : items) Change(item);
}

void DebugWriter::Change(const ast::ChangeItem& item) {
  constexpr std::string_view kHeads[] = {"property", "replace",  "merge",
                                         "labels",   "property", "labels"};
  Add(" (");
  Add(kHeads[static_cast<size_t>(item.kind)]);
  Optional(item.target);
  if (!item.key.text.empty()) Add(" " + QuoteName(item.key.text));
  if (!item.labels.empty()) Add(" ");
  Names(':', item.labels);
  if (item.value) Optional(item.value);
  Add(")");
}

void DebugWriter::Schema(const ast::SchemaCommand& command) {
  constexpr std::string_view kActions[] = {"CREATE ", "DROP ", "SHOW "};
  NewLine();
  Add(kActions[static_cast<size_t>(command.action)]);
  Add(command.object == ast::SchemaCommand::Object::kIndex ? "INDEX" : "UNIQUE CONSTRAINT");
  if (!command.name.text.empty()) Add(" " + QuoteName(command.name.text));
  if (command.if_exists) Add(" IF EXISTS");
  if (command.if_not_exists) Add(" IF NOT EXISTS");
  if (command.element.text.empty()) return;
  Add(command.on_relationship ? " TYPE " : " LABEL ");
  Add(QuoteName(command.element.text));
  Names('.', command.properties);
}

}  // namespace syntax

namespace {

template <class T>
std::string Text(const T& tree) {
  syntax::DebugWriter writer;
  writer.Write(tree);
  return writer.Take();
}

}  // namespace

std::string DebugText(const ast::Expression& expression) { return Text(expression); }
std::string DebugText(const ast::Statement& statement) { return Text(statement); }
std::string DebugText(const ast::Query& query) { return Text(query); }
std::string DebugText(const ast::PathPattern& path) { return Text(path); }

}  // namespace dossier
