#include "ingest/projection/fact_value.h"

#include <cmath>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "graph/value/number_text.h"
#include "graph/value/temporal_text.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

Value NumberOf(std::string_view text) {
  double number = 0;
  if (!absl::SimpleAtod(absl::string_view(text.data(), text.size()), &number)) return Value();
  return Value(number);
}

Value IntegerOf(std::string_view text) {
  int64_t number = 0;
  if (!absl::SimpleAtoi(absl::string_view(text.data(), text.size()), &number)) return Value();
  return Value(number);
}

Value DayOf(std::string_view text) {
  const auto date = ParseDate(text);
  return date.ok() ? Value(*date) : Value();
}

}  // namespace

std::string TextFact(std::string_view text) { return std::string("t").append(text); }
std::string IntegerFact(int64_t value) { return absl::StrCat("i", value); }
std::string BooleanFact(bool value) { return value ? "btrue" : "bfalse"; }
std::string ConfidenceFact(double value) { return absl::StrFormat("n%.4f", value); }

std::string_view DatePrecision(std::string_view iso) {
  return iso.size() == 4 ? "year" : iso.size() == 7 ? "month" : "day";
}

std::optional<std::string> DayFact(std::string_view iso) {
  if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return std::nullopt;
  if (iso.size() > 4 && iso[4] != '-') return std::nullopt;
  const auto date = ParseDate(iso);
  if (!date.ok()) return std::nullopt;
  return std::string("d").append(ToText(*date));
}

std::optional<std::string> FactOf(const PropertyValue& value) {
  switch (value.kind_case()) {
    case PropertyValue::kText:
      return TextFact(value.text());
    case PropertyValue::kInteger:
      return IntegerFact(value.integer());
    case PropertyValue::kNumber:
      return std::isfinite(value.number())
                 ? std::optional<std::string>("n" + FloatText(value.number()))
                 : std::nullopt;
    case PropertyValue::kBoolean:
      return BooleanFact(value.boolean());
    case PropertyValue::kDate: {
      auto day = DayFact(value.date());
      return day ? day : TextFact(value.date());
    }
    case PropertyValue::KIND_NOT_SET:
      return std::nullopt;
  }
  return std::nullopt;
}

Value ValueOfFact(std::string_view fact) {
  if (fact.empty()) return Value();
  const std::string_view text = fact.substr(1);
  switch (fact.front()) {
    case 't':
      return Value(text);
    case 'i':
      return IntegerOf(text);
    case 'n':
      return NumberOf(text);
    case 'b':
      return Value(text == "true");
    case 'd':
      return DayOf(text);
    default:
      return Value();
  }
}

}  // namespace dossier
