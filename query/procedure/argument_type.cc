#include "query/procedure/argument_type.h"

#include <string>
#include <string_view>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

namespace dossier {
namespace {

bool Fits(std::string_view type, const Value& value) {
  switch (value.kind()) {
    case ValueKind::kBoolean:
      return type == "BOOLEAN";
    case ValueKind::kInteger:
      return type == "INTEGER" || type == "FLOAT" || type == "NUMBER";
    case ValueKind::kFloat:
      return type == "FLOAT" || type == "NUMBER";
    case ValueKind::kString:
      return type == "STRING";
    case ValueKind::kMap:
      return type == "MAP";
    case ValueKind::kNode:
      return type == "NODE" || type == "MAP";
    case ValueKind::kRelationship:
      return type == "RELATIONSHIP" || type == "MAP";
    case ValueKind::kPath:
      return type == "PATH";
    case ValueKind::kList:
      return type.starts_with("LIST");
    default:
      return absl::EqualsIgnoreCase(
          absl::string_view(type.data(), type.size()),
          absl::string_view(KindName(value.kind()).data(), KindName(value.kind()).size()));
  }
}

}  // namespace

absl::StatusOr<Value> AsArgument(const ProcedureField& field, const Value& value) {
  std::string_view type = field.type;
  const bool nullable = type.ends_with('?');
  if (nullable) type.remove_suffix(1);
  if (value.is_null() ? nullable : type == "ANY" || Fits(type, value)) {
    const bool widen = type == "FLOAT" && value.kind() == ValueKind::kInteger;
    return widen ? Value(static_cast<double>(value.integer())) : value;
  }
  return absl::InvalidArgumentError(absl::StrCat("argument '", field.name, "' must be ", field.type,
                                                 ", not ", std::string(KindName(value.kind()))));
}

Value DefaultArgument(const ProcedureField& field) {
  const std::string& text = field.default_text;
  int64_t integer = 0;
  double floating = 0;
  if (text == "true" || text == "false") return Value(text == "true");
  if (absl::SimpleAtoi(text, &integer)) return Value(integer);
  if (absl::SimpleAtod(text, &floating)) return Value(floating);
  if (text == "{}") return Value(Map());
  if (text.size() >= 2 && text.front() == '\'') return Value(text.substr(1, text.size() - 2));
  return Value();
}

}  // namespace dossier
