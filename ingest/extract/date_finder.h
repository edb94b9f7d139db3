#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/extract/calendar.h"

namespace dossier {

// A date that a stretch of tokens names.
struct FoundDate {
  size_t first = 0;  // tokens [first, end)
  size_t end = 0;
  // '2025-08-12', '2025-08', '2025' or a range '1632/1688'; empty where it could not be resolved
  // (nothing to count from).
  std::string iso;
  std::string precision;  // 'day', 'month', 'year', 'range'
  // For a bare weekday or month ('on Friday', 'in February'): what it is when the sentence speaks
  // of the future. Empty where the words leave no choice.
  std::string iso_if_future;
};

// All dates in a sentence, in order, never overlapping: absolute ('12 August 2025', 'Aug. 12', 'in
// 2008', '2025-08-12'), relative to the day of publication ('yesterday', 'last month', 'three weeks
// ago', 'on Tuesday', 'in February', 'at the end of last month', 'next year') and ranges ('from
// 1632 to 1688'). Without that day relative dates keep an empty iso. Linear in the number of
// tokens.
std::vector<FoundDate> FindDates(const std::vector<std::string_view>& tokens,
                                 std::optional<Day> published);

}  // namespace dossier
