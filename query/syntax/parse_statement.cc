#include <utility>

#include "query/syntax/parser.h"
#include "query/syntax/syntax_parser.h"

namespace dossier::syntax {

ast::Statement SyntaxParser::Statement() {
  ast::Statement statement;
  if (cursor_.AtEnd()) cursor_.Fail("UnexpectedSyntax", "The query is empty", cursor_.Peek().span);
  const uint32_t begin = cursor_.Begin();
  statement.mode = Mode();
  if (AtSchemaCommand()) {
    statement.body = SchemaCommand();
  } else {
    ast::Query query = Query();
    if (query.parts.size() == 1 && query.parts[0].clauses.size() == 1 &&
        query.parts[0].clauses[0]->kind == ast::ClauseKind::kCall) {
      ast::As<ast::CallClause>(*query.parts[0].clauses[0]).standalone = true;
    }
    statement.body = std::move(query);
  }
  statement.span = cursor_.Since(begin);
  EndOfText();
  return statement;
}

ast::StatementMode SyntaxParser::Mode() {
  if (cursor_.Accept(Keyword::kExplain)) return ast::StatementMode::kExplain;
  if (cursor_.Accept(Keyword::kProfile)) return ast::StatementMode::kProfile;
  return ast::StatementMode::kRun;
}

void SyntaxParser::EndOfText() {
  if (cursor_.Accept(Symbol::kSemicolon)) {
    if (!cursor_.AtEnd()) {
      cursor_.Fail("UnexpectedSyntax", "There is text behind the semicolon", cursor_.Peek().span,
                   "Give one statement at a time.");
    }
  } else if (!cursor_.AtEnd()) {
    cursor_.Unexpected("the end of the query, or a clause such as MATCH, WITH or RETURN");
  }
}

ast::Query SyntaxParser::Query() {
  ast::Query query;
  query.parts.push_back(SingleQuery());
  while (cursor_.At(Keyword::kUnion)) UnionTail(&query);
  return query;
}

void SyntaxParser::UnionTail(ast::Query* query) {
  const uint32_t begin = cursor_.Begin();
  cursor_.Advance();
  const bool all = cursor_.Accept(Keyword::kAll);
  if (!all) cursor_.Accept(Keyword::kDistinct);
  if (query->parts.size() > 1 && query->union_all != all) {
    cursor_.Fail("InvalidClauseComposition", "UNION and UNION ALL cannot be mixed in one query",
                 cursor_.Since(begin));
  }
  query->union_all = all;
  query->parts.push_back(SingleQuery());
}

ast::SingleQuery SyntaxParser::SingleQuery() {
  ast::SingleQuery single;
  const uint32_t begin = cursor_.Begin();
  do {
    single.clauses.push_back(Clause());
  } while (AtClause());
  single.span = cursor_.Since(begin);
  return single;
}

bool SyntaxParser::AtSchemaCommand() const {
  if (cursor_.At(Keyword::kCreate) || cursor_.At(Keyword::kDrop)) {
    return cursor_.At(Keyword::kIndex, 1) || cursor_.At(Keyword::kConstraint, 1) ||
           cursor_.At(Keyword::kDrop);
  }
  return cursor_.At(Keyword::kShow);
}

ast::ExpressionPtr SyntaxParser::WholeExpression() {
  ast::ExpressionPtr e = Expression();
  if (!cursor_.AtEnd()) cursor_.Unexpected("the end of the expression");
  return e;
}

SyntaxParser::Level::Level(SyntaxParser* parser) : parser_(parser) {
  if (++parser_->level_ > kMaxNesting) {
    parser_->cursor_.Fail("NestingTooDeep", "The query is nested too deeply",
                          parser_->cursor_.Peek().span, "At most 500 levels are allowed.");
  }
}

}  // namespace dossier::syntax
