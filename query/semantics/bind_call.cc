#include <utility>

#include "query/semantics/query_binder.h"
#include "query/syntax/spelling.h"

namespace dossier::semantics {
namespace {

struct TypeName {
  std::string_view name;
  uint16_t kinds;
};

constexpr TypeName kTypeNames[] = {{"INTEGER", kIntegerBit}, {"FLOAT", kNumberBits},
                                   {"NUMBER", kNumberBits},  {"STRING", kStringBit},
                                   {"BOOLEAN", kBooleanBit}, {"MAP", kMapBit | kElementBits},
                                   {"NODE", kNodeBit},       {"RELATIONSHIP", kRelationshipBit},
                                   {"PATH", kPathBit}};

// The kinds that a field of a procedure takes or gives; an integer is taken for FLOAT.
StaticType TypeOfField(std::string_view type) {
  while (!type.empty() && type.back() == '?') type.remove_suffix(1);
  for (const TypeName& entry : kTypeNames) {
    if (entry.name == type) return StaticType::Of(entry.kinds);
  }
  return type.substr(0, 4) == "LIST" ? StaticType::Of(kListBit) : StaticType::Any();
}

}  // namespace

void QueryBinder::Call(ast::CallClause& call, Scope& scope, Columns* columns) {
  const ProcedureSignature* signature = context_.procedures.FindSignature(call.procedure.text);
  if (signature == nullptr) {
    const std::string near =
        NearestSpelling(call.procedure.text, context_.procedures.ProcedureNames());
    return Fail(QueryErrorType::kProcedureError, "ProcedureNotFound",
                "There is no procedure '" + call.procedure.text + "'", call.procedure.span,
                near.empty() ? "CALL dbms.procedures() lists them." : "Did you mean " + near + "?");
  }
  if (!call.arguments) ImplicitArguments(call, *signature);
  if (error_) return;
  Arguments(call, *signature, scope);
  Yields(call, *signature, scope);
  Where(call.where, scope);
  if (!call.standalone) return;
  for (const ast::YieldItem& item : call.yields) columns->push_back(item.variable.text);
}

// The query's parameters of the same names stand for the arguments.
void QueryBinder::ImplicitArguments(ast::CallClause& call, const ProcedureSignature& signature) {
  if (!call.standalone && !signature.arguments.empty()) {
    return SyntaxFail("InvalidArgumentPassingMode",
                      "Within a query, arguments of a procedure must be given", call.procedure.span,
                      "Write them in parentheses.");
  }
  call.arguments.emplace();
  for (const ProcedureField& field : signature.arguments) {
    if (context_.has_parameter && !context_.has_parameter(field.name)) {
      if (!field.default_text.empty()) return;
      return Fail(QueryErrorType::kParameterMissing, "MissingParameter",
                  "Parameter '" + field.name + "' of the procedure is not given",
                  call.procedure.span);
    }
    auto parameter = std::make_unique<ast::Parameter>();
    parameter->name = field.name;
    parameter->span = call.procedure.span;
    call.arguments->push_back(std::move(parameter));
  }
}

void QueryBinder::Arguments(ast::CallClause& call, const ProcedureSignature& signature,
                            const Scope& scope) {
  size_t required = signature.arguments.size();
  while (required > 0 && !signature.arguments[required - 1].default_text.empty()) --required;
  if (call.arguments->size() < required || call.arguments->size() > signature.arguments.size()) {
    SyntaxFail("InvalidNumberOfArguments", "The procedure is " + SignatureText(signature),
               call.procedure.span);
  }
  for (size_t i = 0; i < call.arguments->size(); ++i) {
    ast::ExpressionPtr& argument = (*call.arguments)[i];
    const StaticType type = Expression(argument, scope);
    if (i < signature.arguments.size())
      Require(*argument, type, TypeOfField(signature.arguments[i].type).kinds);
  }
}

void QueryBinder::Yields(ast::CallClause& call, const ProcedureSignature& signature, Scope& scope) {
  if (!call.standalone && call.yield_star) {
    SyntaxFail("UnexpectedSyntax", "YIELD * is for calls that stand alone", call.span,
               "Name the results.");
  }
  if (!call.standalone && !call.has_yield && !signature.results.empty()) {
    SyntaxFail("InvalidClauseComposition", "Within a query, results of a procedure must be named",
               call.span, "Add YIELD with the results you want: " + SignatureText(signature) + ".");
  }
  if (call.standalone && (call.yield_star || !call.has_yield)) {
    call.yield_star = true;
    for (const ProcedureField& field : signature.results) {
      call.yields.push_back({{field.name, call.span}, {field.name, call.span}});
    }
  }
  for (ast::YieldItem& item : call.yields) Yield(item, signature, scope);
}

void QueryBinder::Yield(ast::YieldItem& item, const ProcedureSignature& signature, Scope& scope) {
  const ProcedureField* field = nullptr;
  std::vector<std::string> names;
  for (const ProcedureField& result : signature.results) {
    if (result.name == item.result.text) field = &result;
    names.push_back(result.name);
  }
  if (field == nullptr) {
    const std::string near = NearestSpelling(item.result.text, names);
    return SyntaxFail("UndefinedVariable", "The procedure has no result '" + item.result.text + "'",
                      item.result.span, near.empty() ? "" : "Did you mean " + near + "?");
  }
  if (scope.Find(item.variable.text) != kNoSymbol) return FailBound(item.variable);
  Declare(item.variable, TypeOfField(field->type), scope);
}

}  // namespace dossier::semantics
