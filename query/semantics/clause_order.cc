#include "query/semantics/query_binder.h"

namespace dossier::semantics {
namespace {

bool IsUpdate(const ast::Clause& clause) { return clause.kind >= ast::ClauseKind::kCreate; }

bool IsRead(const ast::Clause& clause) {
  return clause.kind == ast::ClauseKind::kMatch || clause.kind == ast::ClauseKind::kUnwind ||
         clause.kind == ast::ClauseKind::kCall;
}

}  // namespace

void QueryBinder::CheckOrder(const ast::SingleQuery& single, bool subquery) {
  constexpr char kDetail[] = "InvalidClauseComposition";
  bool updated = false;
  for (const auto& clause : single.clauses) {
    const bool last = clause == single.clauses.back();
    if (IsUpdate(*clause) && subquery) {
      return SyntaxFail(kDetail, "A subquery in an expression must not change the graph",
                        clause->span);
    }
    if (clause->kind == ast::ClauseKind::kReturn && !last) {
      return SyntaxFail(kDetail, "RETURN must be the last clause", clause->span,
                        "Use WITH to go on.");
    }
    if (updated && IsRead(*clause)) {
      return SyntaxFail(kDetail, "WITH must stand between a clause that writes and one that reads",
                        clause->span, "Put WITH * before it.");
    }
    if (clause->kind == ast::ClauseKind::kWith) updated = false;
    updated |= IsUpdate(*clause);
    bound_.writes |= IsUpdate(*clause);
  }
  if (!subquery) CheckEnd(*single.clauses.back());
}

void QueryBinder::CheckEnd(const ast::Clause& last) {
  if (last.kind == ast::ClauseKind::kReturn || IsUpdate(last)) return;
  if (last.kind == ast::ClauseKind::kCall) {
    const auto& call = ast::As<ast::CallClause>(last);
    const ProcedureSignature* signature = context_.procedures.FindSignature(call.procedure.text);
    if (call.standalone || signature == nullptr || signature->results.empty()) return;
  }
  SyntaxFail("InvalidClauseComposition",
             "A query must end with RETURN or with a clause that writes", last.span,
             "Add RETURN at the end.");
}

}  // namespace dossier::semantics
