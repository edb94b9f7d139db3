#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/value/order.h"
#include "graph/value/utf8.h"
#include "query/function/function_error.h"
#include "query/function/function_families.h"
#include "query/function/text_case.h"

namespace dossier {
namespace {

using Arguments = std::span<const Value>;
using Result = absl::StatusOr<Value>;

// What one call may make: a list in memory, not a stream.
constexpr uint64_t kMaxRange = 100'000'000;

// How many numbers go from start to end by step, which is not 0.
uint64_t RangeSize(int64_t start, int64_t end, int64_t step) {
  if (step > 0 ? start > end : start < end) return 0;
  const uint64_t distance = step > 0 ? static_cast<uint64_t>(end) - static_cast<uint64_t>(start)
                                     : static_cast<uint64_t>(start) - static_cast<uint64_t>(end);
  const uint64_t stride = step > 0 ? static_cast<uint64_t>(step) : ~static_cast<uint64_t>(step) + 1;
  const uint64_t steps = distance / stride;
  return steps == UINT64_MAX ? steps : steps + 1;
}

Result Range(Arguments a, FunctionContext&) {
  const int64_t step = a.size() > 2 ? a[2].integer() : 1;
  if (step == 0)
    return ArgumentErrorAtRuntime("NumberOutOfRange", "The step of range() must not be 0");
  const uint64_t size = RangeSize(a[0].integer(), a[1].integer(), step);
  if (size > kMaxRange) {
    return ArgumentErrorAtRuntime(
        "NumberOutOfRange",
        absl::StrCat("range() would make ", size, " numbers; at most ", kMaxRange, " are made"));
  }
  List list;
  list.reserve(size);
  auto x = static_cast<uint64_t>(a[0].integer());
  for (uint64_t i = 0; i < size; ++i, x += static_cast<uint64_t>(step))
    list.emplace_back(static_cast<int64_t>(x));
  return Value(std::move(list));
}

Result Head(Arguments a, FunctionContext&) {
  return a[0].list().empty() ? Value() : a[0].list().front();
}

Result Last(Arguments a, FunctionContext&) {
  return a[0].list().empty() ? Value() : a[0].list().back();
}

Result Tail(Arguments a, FunctionContext&) {
  const List& list = a[0].list();
  return list.empty() ? a[0] : Value(List(list.begin() + 1, list.end()));
}

Result Reverse(Arguments a, FunctionContext&) {
  if (a[0].kind() == ValueKind::kString) return Value(ReversedText(a[0].string()));
  return Value(List(a[0].list().rbegin(), a[0].list().rend()));
}

Result Sort(Arguments a, FunctionContext&) {
  List sorted = a[0].list();
  std::stable_sort(sorted.begin(), sorted.end(), TotalLess());
  return Value(std::move(sorted));
}

Result Size(Arguments a, FunctionContext&) {
  if (a[0].kind() == ValueKind::kString)
    return Value(static_cast<int64_t>(CountCharacters(a[0].string())));
  return Value(static_cast<int64_t>(a[0].list().size()));
}

Result IsEmpty(Arguments a, FunctionContext&) {
  switch (a[0].kind()) {
    case ValueKind::kString:
      return Value(a[0].string().empty());
    case ValueKind::kMap:
      return Value(a[0].map().empty());
    default:
      return Value(a[0].list().empty());
  }
}

FunctionInfo One(std::string_view name, std::string_view signature, std::string_view description,
                 KindSet kinds, FunctionBody body) {
  return {.name = name,
          .signature = signature,
          .description = description,
          .min_arguments = 1,
          .max_arguments = 1,
          .kinds = {kinds},
          .body = body};
}

}  // namespace

std::vector<FunctionInfo> ListFunctions() {
  constexpr KindSet kList = ValueKind::kList;
  constexpr KindSet kWhole = ValueKind::kInteger;
  return {
      One("head", "head(list :: LIST) :: ANY", "The first element; null of an empty list.", kList,
          Head),
      One("isEmpty", "isEmpty(x :: LIST | MAP | STRING) :: BOOLEAN",
          "Whether there is nothing in it.", kList | ValueKind::kMap | ValueKind::kString, IsEmpty),
      One("last", "last(list :: LIST) :: ANY", "The last element; null of an empty list.", kList,
          Last),
      {.name = "range",
       .signature = "range(start :: INTEGER, end :: INTEGER, step :: INTEGER = 1) :: LIST<INTEGER>",
       .description = "The numbers from start to end, both included.",
       .min_arguments = 2,
       .max_arguments = 3,
       .kinds = {kWhole, kWhole, kWhole},
       .body = Range,
       .wrong_kind = WrongKind::kArgumentError},
      One("reverse", "reverse(x :: LIST | STRING) :: LIST | STRING",
          "The elements or characters from last to first.", kList | ValueKind::kString, Reverse),
      One("size", "size(x :: LIST | STRING) :: INTEGER",
          "How many elements or characters there are.", kList | ValueKind::kString, Size),
      One("sort", "sort(list :: LIST) :: LIST", "The elements in the order of ORDER BY.", kList,
          Sort),
      One("tail", "tail(list :: LIST) :: LIST", "All elements but the first.", kList, Tail),
  };
}

}  // namespace dossier
