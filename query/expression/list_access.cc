#include "query/expression/list_access.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "query/function/function_error.h"

namespace dossier {
namespace {

absl::Status CheckKind(const Value& v, ValueKind kind, const char* role) {
  if (v.kind() == kind) return absl::OkStatus();
  return TypeErrorAtRuntime(
      "InvalidArgumentType",
      absl::StrCat(role, " must be ", kind == ValueKind::kList ? "a list" : "an integer",
                   ", not the ", std::string(KindName(v.kind())), " ", Shown(v)));
}

// Where a bound lies in a list of the size: from the end where negative, and not outside.
absl::StatusOr<int64_t> Position(const Value* bound, int64_t otherwise, int64_t size) {
  if (bound == nullptr) return otherwise;
  if (absl::Status status = CheckKind(*bound, ValueKind::kInteger, "A bound of a slice");
      !status.ok())
    return status;
  const int64_t at = bound->integer();
  return std::clamp<int64_t>(at < 0 ? at + size : at, 0, size);
}

bool IsNull(const Value* bound) { return bound != nullptr && bound->is_null(); }

}  // namespace

absl::StatusOr<Value> ElementAt(const Value& list, const Value& index) {
  if (absl::Status status = CheckKind(list, ValueKind::kList, "What is accessed by []");
      !status.ok())
    return status;
  if (absl::Status status = CheckKind(index, ValueKind::kInteger, "The index of a list");
      !status.ok())
    return status;
  const auto size = static_cast<int64_t>(list.list().size());
  const int64_t at = index.integer() < 0 ? index.integer() + size : index.integer();
  return at < 0 || at >= size ? Value() : list.list()[static_cast<size_t>(at)];
}

absl::StatusOr<Value> SliceOf(const Value& list, const Value* from, const Value* to) {
  if (list.is_null() || IsNull(from) || IsNull(to)) return Value();
  if (absl::Status status = CheckKind(list, ValueKind::kList, "What is sliced"); !status.ok())
    return status;
  const auto size = static_cast<int64_t>(list.list().size());
  absl::StatusOr<int64_t> begin = Position(from, 0, size);
  if (!begin.ok()) return begin.status();
  absl::StatusOr<int64_t> end = Position(to, size, size);
  if (!end.ok()) return end.status();
  if (*begin >= *end) return Value(List());
  return Value(List(list.list().begin() + *begin, list.list().begin() + *end));
}

}  // namespace dossier
