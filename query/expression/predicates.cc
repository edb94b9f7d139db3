#include "query/expression/predicates.h"

#include "absl/strings/str_cat.h"
#include "graph/value/equality.h"
#include "query/function/function_error.h"

namespace dossier {
namespace {

bool BothStrings(const Value& a, const Value& b) {
  return a.kind() == ValueKind::kString && b.kind() == ValueKind::kString;
}

}  // namespace

absl::StatusOr<Value> StartsWith(const Value& text, const Value& prefix) {
  return BothStrings(text, prefix) ? Value(text.string().starts_with(prefix.string())) : Value();
}

absl::StatusOr<Value> EndsWith(const Value& text, const Value& suffix) {
  return BothStrings(text, suffix) ? Value(text.string().ends_with(suffix.string())) : Value();
}

absl::StatusOr<Value> Contains(const Value& text, const Value& part) {
  return BothStrings(text, part) ? Value(text.string().find(part.string()) != std::string::npos)
                                 : Value();
}

absl::StatusOr<Value> IsIn(const Value& x, const Value& list) {
  if (list.is_null()) return Value();
  if (list.kind() != ValueKind::kList) {
    return TypeErrorAtRuntime("InvalidArgumentType",
                              absl::StrCat("IN takes a list on its right, not ", Shown(list)));
  }
  Truth found = Truth::kFalse;
  for (const Value& element : list.list()) {
    found = Or(found, Equals(x, element));
    if (found == Truth::kTrue) break;
  }
  return FromTruth(found);
}

Value FromTruth(Truth truth) {
  return truth == Truth::kNull ? Value() : Value(truth == Truth::kTrue);
}

absl::StatusOr<Truth> TruthOf(const Value& v) {
  if (v.kind() == ValueKind::kBoolean) return ToTruth(v.boolean());
  if (v.is_null()) return Truth::kNull;
  return TypeErrorAtRuntime("InvalidArgumentType",
                            absl::StrCat("A Boolean is wanted here, not the ",
                                         std::string(KindName(v.kind())), " ", Shown(v)));
}

}  // namespace dossier
