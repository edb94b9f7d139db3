#include "ingest/language/value_stage.h"

#include <algorithm>
#include <optional>

#include "ingest/language/name_list.h"
#include "ingest/language/value_words.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

// Reads values at one place after another of a sentence.
class Reader {
 public:
  Reader(const Document& document, Range sentence)
      : doc_(document), end_(sentence.end), begin_(sentence.begin) {}

  // The value that begins at token i; empty range where there is none.
  std::optional<Name> At(uint32_t i) const {
    struct Rule {
      NameClass name_class;
      uint32_t (Reader::*end)(uint32_t) const;
    };
    constexpr Rule kRules[] = {
        {NameClass::kMoney, &Reader::Money},       {NameClass::kPercent, &Reader::Percent},
        {NameClass::kDate, &Reader::Date},         {NameClass::kTime, &Reader::Time},
        {NameClass::kQuantity, &Reader::Quantity}, {NameClass::kOrdinal, &Reader::Ordinal},
        {NameClass::kNumber, &Reader::Number}};
    for (const Rule& rule : kRules) {
      uint32_t end = (this->*rule.end)(i);
      if (end <= i) continue;
      Name name;
      name.tokens = {i, end};
      name.head = end - 1;
      name.name_class = rule.name_class;
      return name;
    }
    return std::nullopt;
  }

 private:
  std::string_view W(uint32_t i) const { return i < end_ ? doc_.Lower(i) : std::string_view(); }
  bool Digits(uint32_t i) const {
    return i < end_ && doc_.tokens[i].Is(kAllDigits) && W(i).find(':') == W(i).npos;
  }
  bool Is(uint32_t i, ValueWord kind) const { return i < end_ && (ValueWordOf(W(i)) & kind) != 0; }

  // '30', 'twenty-six', '1.5 million', 'two hundred'; ends behind it, i where there is none.
  uint32_t Number(uint32_t i) const {
    uint32_t at = i;
    while (at < end_) {
      if (Digits(at) || Is(at, kNumberWord) || (at > i && Is(at, kMagnitude))) {
        ++at;
      } else if (at > i && W(at) == "-" && Is(at - 1, kNumberWord) && Is(at + 1, kNumberWord)) {
        ++at;
      } else if (at > i && W(at) == "and" && Is(at - 1, kMagnitude) && Is(at + 1, kNumberWord)) {
        ++at;
      } else {
        break;
      }
    }
    return at;
  }

  uint32_t Money(uint32_t i) const {
    if (Is(i, kCurrencySign)) {
      uint32_t end = Number(i + 1);
      if (end == i + 1 && i + 1 < end_ && doc_.tokens[i + 1].Is(kHasDigit)) end = i + 2;  // $5m
      if (end == i + 1) return i;
      return Is(end, kMagnitude) ? end + 1 : end;
    }
    uint32_t end = Number(i);
    if (end == i) return i;
    uint32_t word = end;
    if (word + 1 < end_ && doc_.tokens[word].Is(kInitialCapital) && Is(word + 1, kCurrencyWord))
      ++word;  // 'US dollars'
    return Is(word, kCurrencyWord) ? word + 1 : i;
  }

  uint32_t Percent(uint32_t i) const {
    uint32_t end = Number(i);
    if (end == i) return i;
    if (W(end) == "%" || W(end) == "percent" || W(end) == "pc") return end + 1;
    if (W(end) == "per" && W(end + 1) == "cent") return end + 2;
    if (W(end) == "percentage" && W(end + 1).starts_with("point")) return end + 2;
    return i;
  }

  uint32_t Quantity(uint32_t i) const {
    uint32_t end = Number(i);
    if (end == i) return i;
    if (W(end) == "-" && Is(end + 1, kUnit)) return end + 2;
    if ((W(end) == "square" || W(end) == "cubic") && Is(end + 1, kUnit)) return end + 2;
    return Is(end, kUnit) ? end + 1 : i;
  }

  bool Year(uint32_t i) const {
    std::string_view w = W(i);
    return w.size() == 4 && Digits(i) &&
           (w.substr(0, 2) == "19" || w.substr(0, 2) == "20" || w.substr(0, 2) == "18");
  }
  bool Day(uint32_t i) const {
    std::string_view w = W(i);
    if (w.size() > 2 &&
        (w.ends_with("st") || w.ends_with("nd") || w.ends_with("rd") || w.ends_with("th")))
      w.remove_suffix(2);
    return !w.empty() && w.size() <= 2 &&
           std::all_of(w.begin(), w.end(), [](char c) { return c >= '0' && c <= '9'; });
  }
  bool Month(uint32_t i) const {
    return Is(i, kMonth) && (doc_.tokens[i].IsCapitalized()) && (W(i) != "may" || MonthMay(i));
  }
  bool MonthMay(uint32_t i) const {
    return Day(i + 1) || Year(i + 1) ||
           (i > begin_ &&
            (Day(i - 1) || ((W(i - 1) == "in" || W(i - 1) == "last" || W(i - 1) == "since" ||
                             W(i - 1) == "of" || W(i - 1) == "by" || W(i - 1) == "until") &&
                            !doc_.tokens[i].Is(kSentenceStart))));
  }

  uint32_t YearBehind(uint32_t i) const {
    if (Year(i)) return i + 1;
    if (W(i) == "," && Year(i + 1)) return i + 2;
    return i;
  }

  uint32_t Date(uint32_t i) const {
    if (Is(i, kDayWord)) return i + 1;  // yesterday
    if (Is(i, kWeekday) && doc_.tokens[i].IsCapitalized()) {
      uint32_t at = i + 1;
      if (W(at) == "," && (Month(at + 1) || (Day(at + 1) && Month(at + 2)))) ++at;
      uint32_t end = Calendar(at);
      if (end > at) return end;
      return Is(i + 1, kDayPart) ? i + 2 : i + 1;
    }
    if (uint32_t end = Calendar(i); end > i) return end;
    if (uint32_t end = Relative(i); end > i) return end;
    if (uint32_t end = Ago(i); end > i) return end;
    if (W(i).size() == 5 && doc_.tokens[i].Is(kHasDigit) && W(i).ends_with("0s"))
      return i + 1;  // 1990s
    if (std::count(W(i).begin(), W(i).end(), '/') == 2 && doc_.tokens[i].Is(kHasDigit))
      return i + 1;
    return YearAlone(i) ? i + 1 : i;
  }

  // 'August 12, 2025', '12 August 2025', 'August 2025', 'mid-August'
  uint32_t Calendar(uint32_t i) const {
    if (Month(i)) {
      uint32_t at = i + 1;
      if (Day(at) && !Year(at)) ++at;
      return YearBehind(at);
    }
    if (W(i) == "the" && Day(i + 1) && W(i + 2) == "of" && Month(i + 3)) return YearBehind(i + 4);
    if (Day(i) && Month(i + 1)) return YearBehind(i + 2);
    if (Day(i) && W(i + 1) == "of" && Month(i + 2)) return YearBehind(i + 3);
    return i;
  }

  // 'last month', 'the end of last month', 'next Tuesday', 'this year'
  uint32_t Relative(uint32_t i) const {
    if (!Is(i, kRelative)) return i;
    if (Is(i + 1, kPeriod) || Is(i + 1, kWeekday) || Is(i + 1, kMonth)) return i + 2;
    uint32_t number = Number(i + 1);
    return number > i + 1 && Is(number, kPeriod) ? number + 1 : i;
  }

  // 'two days ago', 'a week earlier'
  uint32_t Ago(uint32_t i) const {
    uint32_t end = W(i) == "a" || W(i) == "an" ? i + 1 : Number(i);
    if (end == i || !Is(end, kPeriod)) return i;
    bool back = W(end + 1) == "ago" || W(end + 1) == "earlier" || W(end + 1) == "later";
    return back ? end + 2 : i;
  }

  bool YearAlone(uint32_t i) const {
    if (!Year(i) || i == begin_) return false;
    std::string_view w = W(i - 1);
    return w == "in" || w == "since" || w == "of" || w == "by" || w == "until" || w == "from" ||
           w == "during" || w == "for" || w == "before" || w == "after" || w == "to" ||
           w == "and" || w == "between" || w == "early" || w == "late" || w == "(" || w == "-" ||
           w == "\u2013";
  }

  uint32_t Time(uint32_t i) const {
    std::string_view w = W(i);
    bool clock = i < end_ && doc_.tokens[i].Is(kHasDigit) && w.find(':') != w.npos;
    bool half = Is(i + 1, kClockHalf);
    if (clock) return half ? i + 2 : i + 1;
    if (Digits(i) && half) return i + 2;
    if (w.size() <= 6 && i < end_ && doc_.tokens[i].Is(kHasDigit) &&
        (w.ends_with("pm") || w.ends_with("am")))
      return i + 1;
    return i;
  }

  uint32_t Ordinal(uint32_t i) const {
    if (Is(i, kOrdinalWord)) return i + 1;
    std::string_view w = W(i);
    bool ends = w.size() > 2 &&
                (w.ends_with("st") || w.ends_with("nd") || w.ends_with("rd") || w.ends_with("th"));
    return ends && w[0] >= '0' && w[0] <= '9' ? i + 1 : i;
  }

  const Document& doc_;
  uint32_t end_;
  uint32_t begin_;
};

}  // namespace

absl::Status ValueStage::Run(Document* document) const {
  std::erase_if(document->names, [](const Name& n) { return IsValueClass(n.name_class); });
  document->IndexNames();
  std::vector<Name> values;
  for (const Sentence& sentence : document->sentences) {
    Reader reader(*document, sentence.tokens);
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (document->NameAt(i) != kNone) continue;
      std::optional<Name> value = reader.At(i);
      if (!value.has_value()) continue;
      bool free = true;
      for (uint32_t t = i; t < value->tokens.end; ++t) free &= document->NameAt(t) == kNone;
      if (!free) continue;
      values.push_back(*value);
      i = value->tokens.end - 1;
    }
  }
  InsertNames(values, document);
  document->IndexNames();
  return absl::OkStatus();
}

}  // namespace dossier
