// Reading ISO 8601 text from left to right: what the parsers of temporal_text.h share.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dossier {

// A cursor over text. Each Take... moves past what it matched, or leaves the cursor where it was.
class IsoScanner {
 public:
  explicit IsoScanner(std::string_view text) : rest_(text) {}

  bool AtEnd() const { return rest_.empty(); }
  std::string_view rest() const { return rest_; }
  char Peek() const { return rest_.empty() ? '\0' : rest_.front(); }
  bool Take(char c);
  // How many digits follow.
  size_t DigitsAhead() const;
  // Exactly `count` digits (at most 18).
  std::optional<int64_t> TakeDigits(size_t count);
  // After '.' or ',': 1 to 9 digits, as billionths. 0 without a fraction; nothing where it is
  // malformed.
  std::optional<int64_t> TakeFraction();
  // Days since 1970-01-01 in any form of a date that stands before the end or 'T'.
  std::optional<int64_t> TakeDate();
  // Nanoseconds since midnight.
  std::optional<int64_t> TakeTime();
  // Seconds east of UTC.
  std::optional<int64_t> TakeOffset();

 private:
  std::optional<int64_t> TakeYear(bool* is_signed);
  std::optional<int64_t> TakeCompactDate();
  std::optional<int64_t> TakeWeek(int64_t year);
  std::optional<int64_t> TakeQuarter(int64_t year);
  std::optional<int64_t> TakeMonthOrOrdinal(int64_t year);
  // Two digits, optionally after `separator`; `present` says whether there was anything to read.
  std::optional<int64_t> TakeTimePart(char separator, bool separated, bool* present);
  std::string_view rest_;
};

}  // namespace dossier
