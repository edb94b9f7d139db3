#include <utility>

#include "graph/value/number_text.h"
#include "graph/value/value_text.h"
#include "query/function/function_families.h"
#include "query/function/number_reading.h"

namespace dossier {
namespace {

using Arguments = std::span<const Value>;
using Result = absl::StatusOr<Value>;

constexpr KindSet kIntegerSources = kNumbers | ValueKind::kBoolean | ValueKind::kString;
constexpr KindSet kFloatSources = kNumbers | ValueKind::kString;
constexpr KindSet kBooleanSources =
    KindSet(ValueKind::kBoolean) | ValueKind::kString | ValueKind::kInteger;
constexpr KindSet kStringSources = kNumbers | ValueKind::kBoolean | ValueKind::kString | kTemporals;

template <typename T>
Value OrNull(const std::optional<T>& value) {
  return value ? Value(*value) : Value();
}

Value ToInteger(const Value& v) {
  switch (v.kind()) {
    case ValueKind::kInteger:
      return v;
    case ValueKind::kFloat:
      return OrNull(WholePart(v.floating()));
    case ValueKind::kBoolean:
      return Value(int64_t{v.boolean()});
    default:
      return OrNull(ReadInteger(v.string()));
  }
}

Value ToFloat(const Value& v) {
  switch (v.kind()) {
    case ValueKind::kInteger:
      return Value(static_cast<double>(v.integer()));
    case ValueKind::kFloat:
      return v;
    default:
      return OrNull(ReadFloat(v.string()));
  }
}

Value ToBoolean(const Value& v) {
  switch (v.kind()) {
    case ValueKind::kBoolean:
      return v;
    case ValueKind::kInteger:
      return Value(v.integer() != 0);
    default:
      return OrNull(ReadBoolean(v.string()));
  }
}

Value ToString(const Value& v) {
  switch (v.kind()) {
    case ValueKind::kString:
      return v;
    case ValueKind::kFloat:
      return Value(FloatText(v.floating()));
    case ValueKind::kInteger:
    case ValueKind::kBoolean:
      return Value(ValueText(v));
    default:
      return Value(TemporalText(v));
  }
}

template <Value (*kConvert)(const Value&)>
Result Convert(Arguments a, FunctionContext&) {
  return kConvert(a[0]);
}

// Null instead of an error for a kind that cannot be converted.
Value ConvertOrNull(Value (*convert)(const Value&), KindSet sources, const Value& v) {
  return sources.Has(v.kind()) && !v.is_null() ? convert(v) : Value();
}

template <Value (*kConvert)(const Value&), KindSet (*kSources)()>
Result OrNull(Arguments a, FunctionContext&) {
  return ConvertOrNull(kConvert, kSources(), a[0]);
}

template <Value (*kConvert)(const Value&), KindSet (*kSources)()>
Result EachOrNull(Arguments a, FunctionContext&) {
  List converted;
  converted.reserve(a[0].list().size());
  for (const Value& element : a[0].list())
    converted.push_back(ConvertOrNull(kConvert, kSources(), element));
  return Value(std::move(converted));
}

KindSet IntegerSources() { return kIntegerSources; }
KindSet FloatSources() { return kFloatSources; }
KindSet BooleanSources() { return kBooleanSources; }
KindSet StringSources() { return kStringSources; }

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

std::vector<FunctionInfo> ConversionFunctions() {
  const KindSet any = KindSet::Any();
  const KindSet list = ValueKind::kList;
  return {
      One("toBoolean", "toBoolean(x :: STRING | BOOLEAN | INTEGER) :: BOOLEAN",
          "'true' and 'false' as Booleans, null for other text; integers but 0 are true.",
          kBooleanSources, Convert<ToBoolean>),
      One("toBooleanOrNull", "toBooleanOrNull(x :: ANY) :: BOOLEAN",
          "toBoolean(x), null for other types.", any, OrNull<ToBoolean, BooleanSources>),
      One("toBooleanList", "toBooleanList(list :: LIST) :: LIST<BOOLEAN>",
          "Each element by toBooleanOrNull.", list, EachOrNull<ToBoolean, BooleanSources>),
      One("toFloat", "toFloat(x :: NUMBER | STRING) :: FLOAT",
          "A number, or text that is one, as a float; else null.", kFloatSources, Convert<ToFloat>),
      One("toFloatOrNull", "toFloatOrNull(x :: ANY) :: FLOAT", "toFloat(x), null for other types.",
          any, OrNull<ToFloat, FloatSources>),
      One("toFloatList", "toFloatList(list :: LIST) :: LIST<FLOAT>",
          "Each element by toFloatOrNull.", list, EachOrNull<ToFloat, FloatSources>),
      One("toInteger", "toInteger(x :: NUMBER | BOOLEAN | STRING) :: INTEGER",
          "A number, or text that is one, cut off towards zero; null for other text and what 64 "
          "bits do not hold.",
          kIntegerSources, Convert<ToInteger>),
      One("toIntegerOrNull", "toIntegerOrNull(x :: ANY) :: INTEGER",
          "toInteger(x), null for other types.", any, OrNull<ToInteger, IntegerSources>),
      One("toIntegerList", "toIntegerList(list :: LIST) :: LIST<INTEGER>",
          "Each element by toIntegerOrNull.", list, EachOrNull<ToInteger, IntegerSources>),
      One("toString", "toString(x :: STRING | NUMBER | BOOLEAN | TEMPORAL) :: STRING",
          "The text of a value; of a temporal value as ISO 8601.", kStringSources,
          Convert<ToString>),
      One("toStringOrNull", "toStringOrNull(x :: ANY) :: STRING",
          "toString(x), null for other types.", any, OrNull<ToString, StringSources>),
      One("toStringList", "toStringList(list :: LIST) :: LIST<STRING>",
          "Each element by toStringOrNull.", list, EachOrNull<ToString, StringSources>),
  };
}

}  // namespace dossier
