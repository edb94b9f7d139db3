#include "ingest/extract/date_finder.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "ingest/extract/number_reader.h"

namespace dossier {
namespace {

class Reader {
 public:
  Reader(const std::vector<std::string_view>& tokens, std::optional<Day> published)
      : published_(published) {
    for (std::string_view token : tokens) {
      words_.push_back(absl::AsciiStrToLower(absl::string_view(token.data(), token.size())));
    }
    tokens_ = &tokens;
  }

  // The date that begins at token i, if one does.
  std::optional<FoundDate> At(size_t i) {
    for (auto read : {&Reader::IsoDate, &Reader::DayMonthYear, &Reader::MonthDayYear,
                      &Reader::Named, &Reader::LastOrNext, &Reader::Ago, &Reader::WeekdayAlone,
                      &Reader::YearRange, &Reader::Year}) {
      if (auto found = (this->*read)(i)) return found;
    }
    return std::nullopt;
  }

 private:
  bool Has(size_t i, std::string_view word) const { return i < words_.size() && words_[i] == word; }

  int Number(size_t i, int low, int high) const {
    if (i >= words_.size() || words_[i].empty() || words_[i].size() > 4) return -1;
    std::string digits = words_[i];
    if (digits.size() > 2 && absl::ascii_isalpha(digits.back()))
      digits.resize(digits.size() - 2);  // 12th
    int value = 0;
    for (char c : digits) {
      if (!absl::ascii_isdigit(c)) return -1;
      value = value * 10 + (c - '0');
    }
    return value >= low && value <= high ? value : -1;
  }

  int YearAt(size_t i) const {
    return i < words_.size() && words_[i].size() == 4 ? Number(i, 1000, 2199) : -1;
  }

  // The month at i, where the word is capitalised ('May' and not 'may').
  int MonthAt(size_t i) const {
    if (i >= words_.size() || !absl::ascii_isupper((*tokens_)[i][0])) return 0;
    return MonthOf((*tokens_)[i]);
  }

  static FoundDate OfDay(size_t first, size_t end, const Day& day) {
    return {first, end, IsoDay(day), "day", ""};
  }

  std::optional<FoundDate> IsoDate(size_t i) {
    if (words_[i].size() != 10) return std::nullopt;
    auto day = ParseDay(words_[i]);
    if (!day) return std::nullopt;
    return OfDay(i, i + 1, *day);
  }

  // A year may follow at i, behind a comma or not.
  int YearAfter(size_t i, size_t* end) const {
    size_t at = Has(i, ",") ? i + 1 : i;
    int year = YearAt(at);
    *end = year > 0 ? at + 1 : i;
    return year;
  }

  std::optional<FoundDate> DayMonthYear(size_t i) {
    int day = Number(i, 1, 31);
    size_t at = Has(i + 1, "of") ? i + 2 : i + 1;
    int month = day > 0 ? MonthAt(at) : 0;
    if (month == 0) return std::nullopt;
    size_t end = at + 1;
    int year = YearAfter(at + 1, &end);
    return DayOf(i, end, year, month, day);
  }

  std::optional<FoundDate> MonthDayYear(size_t i) {
    int month = MonthAt(i);
    if (month == 0) return std::nullopt;
    size_t at = Has(i + 1, ".") ? i + 2 : i + 1;
    int day = Number(at, 1, 31);
    size_t end = at + 1;
    if (day > 0) {
      int year = YearAfter(at + 1, &end);
      return DayOf(i, end, year, month, day);
    }
    int year = YearAfter(Has(at, "of") ? at + 1 : at, &end);
    return MonthOfYear(i, year > 0 ? end : i + 1, year, month);
  }

  std::optional<FoundDate> DayOf(size_t first, size_t end, int year, int month, int day) const {
    if (year < 0 && !published_) return FoundDate{first, end, "", "day", ""};
    if (year < 0) year = YearNearest(month, day);
    if (!IsValid({year, month, day})) return std::nullopt;
    return OfDay(first, end, {year, month, day});
  }

  // The year that puts the day within half a year of publication.
  int YearNearest(int month, int day) const {
    long best = 0;
    int best_year = published_->year;
    for (int year = published_->year - 1; year <= published_->year + 1; ++year) {
      long distance =
          std::labs(DayNumber({year, month, std::min(day, 28)}) - DayNumber(*published_));
      if (year == published_->year - 1 || distance < best) best = distance, best_year = year;
    }
    return best_year;
  }

  std::optional<FoundDate> MonthOfYear(size_t first, size_t end, int year, int month) const {
    bool may_be_name = end == first + 1 && !InTime(first);
    if (year < 0 && may_be_name) return std::nullopt;
    if (year > 0) return FoundDate{first, end, IsoMonth(year, month), "month", ""};
    if (!published_) return FoundDate{first, end, "", "month", ""};
    int past = month <= published_->month ? published_->year : published_->year - 1;
    int future = month >= published_->month ? published_->year : published_->year + 1;
    return FoundDate{first, end, IsoMonth(past, month), "month", IsoMonth(future, month)};
  }

  // Whether the word before speaks of time, so that 'May' or 'March' is a month and '2008' a year.
  bool InTime(size_t i) const {
    if (i == 0) return false;
    for (std::string_view word :
         {"in",   "since",   "by",      "during", "until",  "till", "from", "to",
          "of",   "before",  "after",   "early",  "late",   "and",  "this", "last",
          "next", "between", "through", "mid",    "around", "for",  "the"}) {
      if (words_[i - 1] == word) return true;
    }
    return false;
  }

  std::optional<FoundDate> Shifted(size_t first, size_t end, int days) const {
    if (!published_) return FoundDate{first, end, "", "day", ""};
    return OfDay(first, end, DayOfNumber(DayNumber(*published_) + days));
  }

  std::optional<FoundDate> Named(size_t i) {
    if (words_[i] == "yesterday") return Shifted(i, i + 1, -1);
    if (words_[i] == "today" || words_[i] == "tonight") return Shifted(i, i + 1, 0);
    if (words_[i] == "tomorrow") return Shifted(i, i + 1, 1);
    if (Has(i, "last") && Has(i + 1, "night")) return Shifted(i, i + 2, -1);
    bool part = Has(i + 1, "morning") || Has(i + 1, "afternoon") || Has(i + 1, "evening");
    if (Has(i, "this") && part) return Shifted(i, i + 2, 0);
    return std::nullopt;
  }

  std::optional<FoundDate> LastOrNext(size_t i) {
    int step = Has(i, "last") || Has(i, "past") || Has(i, "previous") ? -1
               : Has(i, "next") || Has(i, "coming")                   ? 1
               : Has(i, "this")                                       ? 0
                                                                      : 9;
    if (step == 9 || i + 1 >= words_.size()) return std::nullopt;
    if (int weekday = WeekdayOf((*tokens_)[i + 1]); weekday >= 0)
      return WeekdayAt(i, i + 2, weekday, step);
    if (int month = MonthAt(i + 1)) return NamedMonth(i, month, step);
    return Unit(i, i + 2, words_[i + 1], step);
  }

  std::optional<FoundDate> NamedMonth(size_t i, int month, int step) const {
    if (!published_) return FoundDate{i, i + 2, "", "month", ""};
    int year = published_->year;
    if (step < 0 && month >= published_->month) --year;
    if (step > 0 && month <= published_->month) ++year;
    return FoundDate{i, i + 2, IsoMonth(year, month), "month", ""};
  }

  // `step` units from publication: ('month', -1) is last month.
  std::optional<FoundDate> Unit(size_t first, size_t end, std::string_view unit, int step) const {
    bool plural = unit.size() > 1 && unit.back() == 's';
    if (plural) unit.remove_suffix(1);
    std::string precision = unit == "week" ? "range" : std::string(unit);
    if (unit != "day" && unit != "week" && unit != "month" && unit != "year") return std::nullopt;
    if (unit == "day") return std::nullopt;
    if (!published_) return FoundDate{first, end, "", precision, ""};
    if (unit == "year")
      return FoundDate{first, end, IsoYear(published_->year + step), precision, ""};
    if (unit == "week") return Week(first, end, step);
    int year = published_->year, month = published_->month;
    AddMonths(step, &year, &month);
    return FoundDate{first, end, IsoMonth(year, month), precision, ""};
  }

  FoundDate Week(size_t first, size_t end, int step) const {
    long monday = DayNumber(*published_) - Weekday(*published_) + 7L * step;
    std::string range =
        absl::StrCat(IsoDay(DayOfNumber(monday)), "/", IsoDay(DayOfNumber(monday + 6)));
    return {first, end, range, "range", ""};
  }

  std::optional<FoundDate> WeekdayAlone(size_t i) {
    int weekday = absl::ascii_isupper((*tokens_)[i].empty() ? 'a' : (*tokens_)[i][0])
                      ? WeekdayOf((*tokens_)[i])
                      : -1;
    if (weekday < 0) return std::nullopt;
    return WeekdayAt(i, i + 1, weekday, 9);
  }

  // step -1: the last before publication; +1 or 0: the coming one; 9: the last one that has come,
  // publication included.
  std::optional<FoundDate> WeekdayAt(size_t first, size_t end, int weekday, int step) const {
    if (!published_) return FoundDate{first, end, "", "day", ""};
    long today = DayNumber(*published_);
    long back = ((Weekday(*published_) - weekday) % 7 + 7) % 7;
    long past = today - (back == 0 && step == -1 ? 7 : back);
    long future = today + ((weekday - Weekday(*published_)) % 7 + 7) % 7;
    if (future == today && step == 1) future += 7;
    Day chosen = DayOfNumber(step == 1 || step == 0 ? future : past);
    return FoundDate{first, end, IsoDay(chosen), "day",
                     step == 9 ? IsoDay(DayOfNumber(future)) : ""};
  }

  std::optional<FoundDate> Ago(size_t i) {
    auto number = ReadNumber(*tokens_, i);
    double count = number ? number->value : 1;
    size_t at = number ? number->end : i + 1;
    bool counted = number || words_[i] == "a" || words_[i] == "an";
    if (!counted || !Has(at + 1, "ago") || count > 3000) return std::nullopt;
    std::string unit = words_[at];
    if (!unit.empty() && unit.back() == 's') unit.pop_back();
    int steps = static_cast<int>(count);
    if (unit == "day") return Shifted(i, at + 2, -steps);
    if (unit == "week") return Shifted(i, at + 2, -7 * steps);
    return Unit(i, at + 2, unit, -steps);
  }

  // 'from 1632 to 1688', 'between 2010 and 2012', '2010-2012'.
  std::optional<FoundDate> YearRange(size_t i) {
    int from = YearAt(i);
    if (from < 0) return std::nullopt;
    bool joined = Has(i + 1, "to") || Has(i + 1, "and") || Has(i + 1, "-") || Has(i + 1, "–") ||
                  Has(i + 1, "until");
    bool opened =
        i > 0 && (words_[i - 1] == "from" || words_[i - 1] == "between" || words_[i - 1] == "(");
    int until = YearAt(i + 2);
    if (!joined || !opened || until < from) return std::nullopt;
    return FoundDate{i, i + 3, absl::StrCat(IsoYear(from), "/", IsoYear(until)), "range", ""};
  }

  std::optional<FoundDate> Year(size_t i) {
    int year = YearAt(i);
    if (year < 1500 || !InTime(i)) return std::nullopt;
    return FoundDate{i, i + 1, IsoYear(year), "year", ""};
  }

  const std::vector<std::string_view>* tokens_;
  std::vector<std::string> words_;
  std::optional<Day> published_;
};

}  // namespace

std::vector<FoundDate> FindDates(const std::vector<std::string_view>& tokens,
                                 std::optional<Day> published) {
  std::vector<FoundDate> dates;
  Reader reader(tokens, published);
  for (size_t i = 0; i < tokens.size();) {
    auto found = tokens[i].empty() ? std::nullopt : reader.At(i);
    if (found) dates.push_back(*found);
    i = found ? std::max(found->end, i + 1) : i + 1;
  }
  return dates;
}

}  // namespace dossier
