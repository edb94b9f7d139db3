// Fields of CSV files as values, by the type their column declares.
#pragma once

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "graph/value/value.h"

namespace dossier {

// Lower case: int, long, short, byte, float, double, boolean, char, string, date, localtime, time, localdatetime, datetime, duration.
bool IsCsvType(std::string_view type);
std::string CsvTypeNames();  // with commas

// InvalidArgument, naming text and type, where the text is no such value.
absl::StatusOr<Value> ParseCsvValue(std::string_view text, std::string_view type);

// A list of values; an empty text is an empty list.
absl::StatusOr<Value> ParseCsvArray(std::string_view text, std::string_view type, char array_delimiter);

}  // namespace dossier
