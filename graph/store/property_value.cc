#include "graph/store/property_value.h"

#include "absl/strings/str_cat.h"
#include "graph/storage/status_flow.h"
#include "graph/value/value_codec.h"

namespace dossier {
namespace {

bool IsSimple(ValueKind kind) {
  switch (kind) {
    case ValueKind::kNull:
    case ValueKind::kList:
    case ValueKind::kMap:
    case ValueKind::kNode:
    case ValueKind::kRelationship:
    case ValueKind::kPath:
      return false;
    default:
      return true;
  }
}

bool SameKind(const Value& a, const Value& b) {
  return a.kind() == b.kind() || (a.is_number() && b.is_number());
}

absl::Status Refuse(const Value& value, std::string_view where) {
  return absl::InvalidArgumentError(absl::StrCat(
      "a property cannot hold a ", std::string(KindName(value.kind())), std::string(where),
      "; it holds scalars, temporal values, or a list of one kind"));
}

absl::Status CheckList(const List& list) {
  for (const Value& item : list) {
    if (!IsSimple(item.kind())) return Refuse(item, " in a list");
    if (!SameKind(item, list[0])) return Refuse(item, " beside other kinds in a list");
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status CheckStorable(const Value& value) {
  if (value.kind() == ValueKind::kList) return CheckList(value.list());
  return IsSimple(value.kind()) ? absl::OkStatus() : Refuse(value, "");
}

absl::StatusOr<std::string> EncodeProperty(const Value& value) {
  DOSSIER_RETURN_IF_ERROR(CheckStorable(value));
  std::string bytes;
  DOSSIER_RETURN_IF_ERROR(EncodeValue(value, &bytes));
  return bytes;
}

}  // namespace dossier
