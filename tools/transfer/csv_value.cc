#include "tools/transfer/csv_value.h"

#include <cstdint>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "graph/value/temporal_text.h"

namespace dossier {
namespace {

using Parser = absl::StatusOr<Value> (*)(std::string_view);

absl::string_view Trimmed(std::string_view text) {
  return absl::StripAsciiWhitespace(absl::string_view(text.data(), text.size()));
}

absl::Status NotA() { return absl::InvalidArgumentError(""); }

absl::StatusOr<Value> ParseInteger(std::string_view text) {
  int64_t value = 0;
  if (!absl::SimpleAtoi(Trimmed(text), &value)) return NotA();
  return Value(value);
}

absl::StatusOr<Value> ParseFloat(std::string_view text) {
  double value = 0;
  if (!absl::SimpleAtod(Trimmed(text), &value)) return NotA();
  return Value(value);
}

absl::StatusOr<Value> ParseBoolean(std::string_view text) {
  std::string lower = absl::AsciiStrToLower(Trimmed(text));
  if (lower == "true") return Value(true);
  if (lower == "false") return Value(false);
  return NotA();
}

absl::StatusOr<Value> ParseString(std::string_view text) { return Value(text); }

template <auto Parse>
absl::StatusOr<Value> ParseTemporal(std::string_view text) {
  auto parsed = Parse(text);
  if (!parsed.ok()) return parsed.status();
  return Value(*std::move(parsed));
}

struct CsvType {
  std::string_view name;
  Parser parse;
};

const std::vector<CsvType>& CsvTypes() {
  static const auto* const kTypes = new std::vector<CsvType>{
      {"int", ParseInteger},
      {"long", ParseInteger},
      {"short", ParseInteger},
      {"byte", ParseInteger},
      {"float", ParseFloat},
      {"double", ParseFloat},
      {"boolean", ParseBoolean},
      {"char", ParseString},
      {"string", ParseString},
      {"date", ParseTemporal<ParseDate>},
      {"localtime", ParseTemporal<ParseLocalTime>},
      {"time", ParseTemporal<ParseZonedTime>},
      {"localdatetime", ParseTemporal<ParseLocalDateTime>},
      {"datetime", ParseTemporal<ParseZonedDateTime>},
      {"duration", ParseTemporal<ParseDuration>},
  };
  return *kTypes;
}

Parser FindParser(std::string_view type) {
  for (const CsvType& candidate : CsvTypes()) {
    if (candidate.name == type) return candidate.parse;
  }
  return nullptr;
}

}  // namespace

bool IsCsvType(std::string_view type) { return FindParser(type) != nullptr; }

std::string CsvTypeNames() {
  std::string names;
  for (const CsvType& type : CsvTypes()) absl::StrAppend(&names, names.empty() ? "" : ", ", std::string(type.name));
  return names;
}

absl::StatusOr<Value> ParseCsvValue(std::string_view text, std::string_view type) {
  Parser parse = FindParser(type);
  absl::StatusOr<Value> value = parse == nullptr ? NotA() : parse(text);
  if (value.ok()) return value;
  return absl::InvalidArgumentError(absl::StrCat("'", std::string(text.substr(0, 80)), "' is no ", std::string(type)));
}

absl::StatusOr<Value> ParseCsvArray(std::string_view text, std::string_view type, char array_delimiter) {
  List items;
  while (!text.empty()) {
    size_t end = text.find(array_delimiter);
    absl::StatusOr<Value> item = ParseCsvValue(text.substr(0, end), type);
    if (!item.ok()) return item.status();
    items.push_back(*std::move(item));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return Value(std::move(items));
}

}  // namespace dossier
