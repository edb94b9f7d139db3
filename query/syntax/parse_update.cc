#include <utility>

#include "query/syntax/syntax_parser.h"

namespace dossier::syntax {

using ChangeKind = ast::ChangeItem::Kind;

ast::ClausePtr SyntaxParser::UpdatingClause() {
  switch (cursor_.Peek().keyword) {
    case Keyword::kCreate:
      return Create();
    case Keyword::kMerge:
      return Merge();
    case Keyword::kSet:
      return Set();
    case Keyword::kRemove:
      return Remove();
    case Keyword::kDelete:
    case Keyword::kDetach:
      return Delete();
    case Keyword::kForeach:
      return Foreach();
    default:
      return nullptr;
  }
}

ast::ClausePtr SyntaxParser::Create() {
  auto create = std::make_unique<ast::CreateClause>();
  cursor_.Advance();
  create->pattern = Pattern();
  return create;
}

ast::ClausePtr SyntaxParser::Merge() {
  auto merge = std::make_unique<ast::MergeClause>();
  cursor_.Advance();
  merge->path = NamedPath();
  while (cursor_.Accept(Keyword::kOn)) MergeAction(merge.get());
  return merge;
}

void SyntaxParser::MergeAction(ast::MergeClause* merge) {
  const bool on_create = cursor_.Accept(Keyword::kCreate);
  if (!on_create && !cursor_.Accept(Keyword::kMatch)) cursor_.Unexpected("CREATE or MATCH");
  cursor_.Expect(Keyword::kSet);
  SetItems(on_create ? &merge->on_create : &merge->on_match);
}

ast::ClausePtr SyntaxParser::Set() {
  auto set = std::make_unique<ast::SetClause>();
  cursor_.Advance();
  SetItems(&set->items);
  return set;
}

void SyntaxParser::SetItems(std::vector<ast::ChangeItem>* items) {
  do {
    items->push_back(SetItem());
  } while (cursor_.Accept(Symbol::kComma));
}

ast::ChangeItem SyntaxParser::ChangeTarget() {
  ast::ChangeItem item;
  item.span.begin = cursor_.Begin();
  item.target = Postfix(false);
  if (cursor_.At(Symbol::kColon)) item.labels = Labels();
  return item;
}

// Makes `target.key` of an item into a target and a key.
bool SyntaxParser::SplitProperty(ast::ChangeItem* item) {
  auto* access = ast::IfA<ast::PropertyAccess>(item->target.get());
  if (access == nullptr) return false;
  item->key = std::move(access->key);
  ast::ExpressionPtr object = std::move(access->object);
  item->target = std::move(object);
  return true;
}

ast::ChangeItem SyntaxParser::SetItem() {
  ast::ChangeItem item = ChangeTarget();
  if (!item.labels.empty()) {
    item.kind = ChangeKind::kSetLabels;
  } else if (cursor_.Accept(Symbol::kPlusEqual)) {
    item.kind = ChangeKind::kMerge;
    item.value = Expression();
  } else {
    item.kind = SplitProperty(&item) ? ChangeKind::kSetProperty : ChangeKind::kReplace;
    cursor_.Expect(Symbol::kEqual, "'=', '+=' or a label");
    item.value = Expression();
  }
  item.span = cursor_.Since(item.span.begin);
  return item;
}

ast::ChangeItem SyntaxParser::RemoveItem() {
  ast::ChangeItem item = ChangeTarget();
  if (!item.labels.empty()) {
    item.kind = ChangeKind::kRemoveLabels;
  } else if (SplitProperty(&item)) {
    item.kind = ChangeKind::kRemoveProperty;
  } else {
    cursor_.Unexpected("a property or label to remove");
  }
  item.span = cursor_.Since(item.span.begin);
  return item;
}

ast::ClausePtr SyntaxParser::Remove() {
  auto remove = std::make_unique<ast::RemoveClause>();
  cursor_.Advance();
  do {
    remove->items.push_back(RemoveItem());
  } while (cursor_.Accept(Symbol::kComma));
  return remove;
}

ast::ClausePtr SyntaxParser::Delete() {
  auto clause = std::make_unique<ast::DeleteClause>();
  clause->detach = cursor_.Accept(Keyword::kDetach);
  cursor_.Expect(Keyword::kDelete);
  do {
    clause->targets.push_back(Expression());
  } while (cursor_.Accept(Symbol::kComma));
  return clause;
}

ast::ClausePtr SyntaxParser::Foreach() {
  const Level level(this);
  auto foreach = std::make_unique<ast::ForeachClause>();
  cursor_.Advance();
  cursor_.Expect(Symbol::kOpenParen);
  foreach
    ->variable = cursor_.ExpectVariable();
  cursor_.Expect(Keyword::kIn);
  foreach
    ->list = Expression();
  cursor_.Expect(Symbol::kBar);
  do {
    foreach
      ->clauses.push_back(Clause());
  } while (AtClause());
  cursor_.Expect(Symbol::kCloseParen, "')' or an updating clause");
  return foreach;
}

}  // namespace dossier::syntax
