// Words of dates, sums and measures.
#pragma once

#include <cstdint>
#include <string_view>

namespace dossier {

// Kinds of words; a word may be of several.
enum ValueWord : uint32_t {
  kNumberWord = 1 << 0,    // one ... ninety, hundred
  kMagnitude = 1 << 1,     // hundred, thousand, million, bn
  kCurrencySign = 1 << 2,  // $, US$, €, Rs
  kCurrencyWord = 1 << 3,  // dollars, pesos, USD
  kUnit = 1 << 4,          // kilometres, tonnes, hectares
  kMonth = 1 << 5,
  kWeekday = 1 << 6,
  kDayWord = 1 << 7,       // yesterday
  kPeriod = 1 << 8,        // day, week, year, quarter
  kRelative = 1 << 9,      // last, next, this, past
  kClockHalf = 1 << 10,    // a.m., GMT
  kOrdinalWord = 1 << 11,  // first
  kDayPart = 1 << 12,      // morning, night
};

// The kinds of a lower-case word, 0 for all other words.
uint32_t ValueWordOf(std::string_view lower_word);

}  // namespace dossier
