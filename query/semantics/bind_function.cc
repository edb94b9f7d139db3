#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "query/semantics/query_binder.h"
#include "query/syntax/spelling.h"

namespace dossier::semantics {
namespace {

std::string CountText(const FunctionSignature& signature) {
  if (signature.max_arguments == FunctionSignature::kAnyNumber) {
    return absl::StrCat("at least ", signature.min_arguments);
  }
  if (signature.min_arguments == signature.max_arguments)
    return absl::StrCat(signature.min_arguments);
  return absl::StrCat(signature.min_arguments, " to ", signature.max_arguments);
}

bool TakesPattern(const FunctionSignature& signature) {
  return absl::EqualsIgnoreCase(signature.name, "exists");
}

}  // namespace

const FunctionSignature* QueryBinder::FindFunction(const ast::FunctionCall& call) {
  const FunctionSignature* signature = context_.functions.FindFunction(call.name.text);
  if (signature != nullptr) return signature;
  const std::string near = NearestSpelling(call.name.text, context_.functions.FunctionNames());
  SyntaxFail("UnknownFunction", "There is no function '" + call.name.text + "'", call.name.span,
             near.empty() ? "CALL dbms.functions() lists them." : "Did you mean " + near + "?");
  return nullptr;
}

void QueryBinder::CheckCount(const ast::FunctionCall& call, const FunctionSignature& signature) {
  if (call.star) {
    if (!absl::EqualsIgnoreCase(signature.name, "count")) {
      SyntaxFail("UnexpectedSyntax", "Only count takes *", call.span);
    }
    return;
  }
  const auto count = static_cast<int>(call.arguments.size());
  if (count >= signature.min_arguments && count <= signature.max_arguments) return;
  SyntaxFail("InvalidNumberOfArguments",
             absl::StrCat("Function ", signature.name, " takes ", CountText(signature),
                          " arguments, not ", count),
             call.span);
}

void QueryBinder::CheckAggregate(ast::FunctionCall& call, const FunctionSignature& signature,
                                 Place place) {
  call.aggregate = signature.aggregate;
  if (call.distinct && !signature.aggregate) {
    SyntaxFail("UnexpectedSyntax", "DISTINCT is for the arguments of aggregating functions",
               call.span);
  }
  if (!signature.aggregate) return;
  if (place.in_aggregate) {
    SyntaxFail("NestedAggregation", "An aggregating function cannot stand within another",
               call.span, "Compute the inner one in a WITH before.");
  } else if (!place.aggregates) {
    SyntaxFail("InvalidAggregation", "Aggregating functions can stand in WITH and RETURN only",
               call.span, "Compute it in a WITH before.");
  }
}

StaticType QueryBinder::FunctionCall(ast::FunctionCall& call, const Scope& scope, Place place) {
  const FunctionSignature* signature = FindFunction(call);
  if (signature == nullptr) return StaticType::Any();
  CheckCount(call, *signature);
  CheckAggregate(call, *signature, place);
  const int volatile_before = volatile_calls_;
  if (!signature->deterministic) ++volatile_calls_;
  place.patterns = TakesPattern(*signature);
  if (signature->aggregate) {
    place.in_aggregate = true;
    place.aggregates = false;
  }
  for (size_t i = 0; i < call.arguments.size(); ++i) {
    const StaticType type = Expression(call.arguments[i], scope, place);
    if (i < signature->arguments.size()) Require(*call.arguments[i], type, signature->arguments[i]);
  }
  if (signature->aggregate && volatile_calls_ != volatile_before) {
    SyntaxFail("NonConstantExpression",
               "An aggregating function cannot take what changes with every call", call.span,
               "Compute it in a WITH before.");
  }
  return signature->result;
}

}  // namespace dossier::semantics
