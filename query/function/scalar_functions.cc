#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "graph/value/equality.h"
#include "query/function/function_families.h"

namespace dossier {
namespace {

using Arguments = std::span<const Value>;
using Result = absl::StatusOr<Value>;

// The evaluator computes the arguments of coalesce one after another, and only where they are
// needed.
Result Coalesce(Arguments a, FunctionContext&) {
  for (const Value& v : a) {
    if (!v.is_null()) return v;
  }
  return Value();
}

Result NullIf(Arguments a, FunctionContext&) {
  return Equals(a[0], a[1]) == Truth::kTrue ? Value() : a[0];
}

Result Exists(Arguments a, FunctionContext&) { return Value(!a[0].is_null()); }

Result Timestamp(Arguments, FunctionContext& context) {
  return Value(context.clock.seconds * 1000 + context.clock.nanos / 1'000'000);
}

// Version 4 of RFC 4122: all random but six bits.
Result RandomUuid(Arguments, FunctionContext& context) {
  if (context.random == nullptr)
    return absl::InternalError("randomUUID() has no source of random numbers here");
  const uint64_t high = (context.random->Next() & ~uint64_t{0xF000}) | 0x4000;
  const uint64_t low = (context.random->Next() & ~(uint64_t{3} << 62)) | (uint64_t{1} << 63);
  return Value(absl::StrFormat("%08x-%04x-%04x-%04x-%012x", high >> 32, high >> 16 & 0xFFFF,
                               high & 0xFFFF, low >> 48, low & 0xFFFFFFFFFFFF));
}

Result ValueType(Arguments a, FunctionContext&) { return Value(KindName(a[0].kind())); }

}  // namespace

std::vector<FunctionInfo> ScalarFunctions() {
  return {
      {.name = "coalesce",
       .signature = "coalesce(x :: ANY, ...) :: ANY",
       .description = "The first argument that is not null; those after it are not computed.",
       .min_arguments = 1,
       .max_arguments = kAnyNumber,
       .body = Coalesce,
       .nulls_pass = false},
      {.name = "exists",
       .signature = "exists(x :: ANY) :: BOOLEAN",
       .description = "Whether x is not null. The older way to write x IS NOT NULL.",
       .min_arguments = 1,
       .max_arguments = 1,
       .body = Exists,
       .nulls_pass = false},
      {.name = "nullIf",
       .signature = "nullIf(x :: ANY, y :: ANY) :: ANY",
       .description = "x, but null where it equals y.",
       .min_arguments = 2,
       .max_arguments = 2,
       .body = NullIf,
       .nulls_pass = false},
      {.name = "randomUUID",
       .signature = "randomUUID() :: STRING",
       .description =
           "A random identifier of 128 bits, such as '0d6c1b0a-93f3-4a4c-8f1e-2b9c6f5d7e10'.",
       .body = RandomUuid,
       .deterministic = false},
      {.name = "timestamp",
       .signature = "timestamp() :: INTEGER",
       .description = "Milliseconds from 1970-01-01T00:00Z to the beginning of the statement.",
       .body = Timestamp},
      {.name = "valueType",
       .signature = "valueType(x :: ANY) :: STRING",
       .description = "The name of the type of x.",
       .min_arguments = 1,
       .max_arguments = 1,
       .body = ValueType,
       .nulls_pass = false},
  };
}

}  // namespace dossier
