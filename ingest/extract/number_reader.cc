#include "ingest/extract/number_reader.h"

#include <array>
#include <cmath>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"

namespace dossier {
namespace {

using Names = absl::flat_hash_map<std::string, double>;

const Names& SmallNumbers() {
  static const auto* names = new Names{
      {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},      {"five", 5},
      {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},
      {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
      {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
      {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},    {"seventy", 70},
      {"eighty", 80},  {"ninety", 90},    {"dozen", 12}};
  return *names;
}

const Names& Multipliers() {
  static const auto* names =
      new Names{{"hundred", 1e2},   {"thousand", 1e3}, {"lakh", 1e5}, {"lakhs", 1e5},
                {"million", 1e6},   {"m", 1e6},        {"mn", 1e6},   {"crore", 1e7},
                {"crores", 1e7},    {"billion", 1e9},  {"bn", 1e9},   {"b", 1e9},
                {"trillion", 1e12}, {"tn", 1e12},      {"k", 1e3},    {"dozen", 12}};
  return *names;
}

const absl::flat_hash_map<std::string, std::string>& Currencies() {
  static const auto* names = new absl::flat_hash_map<std::string, std::string>{
      {"$", "USD"},       {"us$", "USD"},     {"usd", "USD"},    {"dollar", "USD"},
      {"dollars", "USD"}, {"€", "EUR"},       {"eur", "EUR"},    {"euro", "EUR"},
      {"euros", "EUR"},   {"£", "GBP"},       {"gbp", "GBP"},    {"pound", "GBP"},
      {"pounds", "GBP"},  {"¥", "JPY"},       {"yen", "JPY"},    {"₹", "INR"},
      {"rs", "INR"},      {"rs.", "INR"},     {"rupees", "INR"}, {"inr", "INR"},
      {"a$", "AUD"},      {"au$", "AUD"},     {"c$", "CAD"},     {"ca$", "CAD"},
      {"hk$", "HKD"},     {"nt$", "TWD"},     {"s$", "SGD"},     {"r$", "BRL"},
      {"yuan", "CNY"},    {"rmb", "CNY"},     {"₦", "NGN"},      {"naira", "NGN"},
      {"₱", "PHP"},       {"rand", "ZAR"},    {"rubles", "RUB"}, {"roubles", "RUB"},
      {"francs", "CHF"},  {"ringgit", "MYR"}, {"baht", "THB"},   {"won", "KRW"},
      {"₩", "KRW"},       {"pesos", ""},      {"riyals", "SAR"}, {"dirhams", "AED"},
      {"shillings", ""},  {"ksh", "KES"},     {"sh", ""},        {"taka", "BDT"},
      {"tk", "BDT"},      {"lira", "TRY"},    {"rupiah", "IDR"}, {"kronor", "SEK"},
      {"zloty", "PLN"},   {"chf", "CHF"},     {"nz$", "NZD"},    {"₪", "ILS"},
      {"shekels", "ILS"}, {"cedis", "GHS"},   {"dong", "VND"},   {"krone", ""},
      {"kroner", ""},     {"birr", "ETB"},    {"dinars", ""}};
  return *names;
}

std::string Lower(std::string_view word) {
  return absl::AsciiStrToLower(absl::string_view(word.data(), word.size()));
}

// '12,575' or '1.2' as a value; grouping commas must be followed by three digits.
std::optional<double> Numeral(std::string_view word) {
  if (word.empty() || !absl::ascii_isdigit(word[0])) return std::nullopt;
  std::string plain;
  for (size_t i = 0; i < word.size(); ++i) {
    if (word[i] == ',') continue;
    if (!absl::ascii_isdigit(word[i]) && word[i] != '.') return std::nullopt;
    plain.push_back(word[i]);
  }
  double value = 0;
  if (plain.size() > 18 || !absl::SimpleAtod(plain, &value)) return std::nullopt;
  return value;
}

// 'twenty-six' or 'twenty'.
std::optional<double> NumberWord(const std::string& word) {
  auto whole = SmallNumbers().find(word);
  if (whole != SmallNumbers().end()) return whole->second;
  size_t hyphen = word.find('-');
  if (hyphen == std::string::npos) return std::nullopt;
  auto tens = SmallNumbers().find(word.substr(0, hyphen));
  auto ones = SmallNumbers().find(word.substr(hyphen + 1));
  if (tens == SmallNumbers().end() || ones == SmallNumbers().end() || tens->second < 20 ||
      ones->second > 9)
    return std::nullopt;
  return tens->second + ones->second;
}

// '1.2m', '22bn': the numeral and its multiplier in one token.
std::optional<double> NumeralWithSuffix(const std::string& word) {
  size_t letters = 0;
  while (letters < word.size() && !absl::ascii_isalpha(word[letters])) ++letters;
  if (letters == 0 || letters == word.size()) return std::nullopt;
  auto value = Numeral(word.substr(0, letters));
  auto factor = Multipliers().find(word.substr(letters));
  if (!value || factor == Multipliers().end()) return std::nullopt;
  return *value * factor->second;
}

std::optional<double> FirstValue(const std::vector<std::string_view>& tokens, size_t at) {
  std::string word = Lower(tokens[at]);
  if (auto value = Numeral(word)) return value;
  if (auto value = NumeralWithSuffix(word)) return value;
  if (auto value = NumberWord(word)) return value;
  bool article = word == "a" || word == "one" || word == "half";
  if (!article || at + 1 >= tokens.size()) return std::nullopt;
  std::string next = Lower(tokens[at + 1]);
  if (next.size() > 1 && Multipliers().count(next) > 0) return word == "half" ? 0.5 : 1.0;
  return std::nullopt;
}

// 'US$10' -> currency sign 'us$', rest '10'; empty sign if none.
std::pair<std::string, std::string_view> SplitSign(std::string_view token) {
  size_t digits = 0;
  while (digits < token.size() && !absl::ascii_isdigit(token[digits])) ++digits;
  return {Lower(token.substr(0, digits)), token.substr(digits)};
}

}  // namespace

std::optional<FoundNumber> ReadNumber(const std::vector<std::string_view>& tokens, size_t at) {
  if (at >= tokens.size()) return std::nullopt;
  std::optional<double> value = FirstValue(tokens, at);
  if (!value) return std::nullopt;
  FoundNumber found{at, at + 1, *value, true};
  for (int step = 0; step < 7 && found.end < tokens.size(); ++step) {
    std::string word = Lower(tokens[found.end]);
    auto factor = Multipliers().find(word);
    if (factor == Multipliers().end()) break;
    found.value *= factor->second;
    ++found.end;
  }
  found.whole = found.value == std::floor(found.value);
  return found;
}

std::optional<FoundMoney> ReadMoney(const std::vector<std::string_view>& tokens, size_t at) {
  if (at >= tokens.size()) return std::nullopt;
  std::vector<std::string_view> window(tokens.begin() + at,
                                       tokens.begin() + std::min(tokens.size(), at + 8));
  auto [sign, rest] = SplitSign(window[0]);
  auto currency = Currencies().find(sign);
  bool before = !sign.empty() && currency != Currencies().end();
  size_t skipped = 0;
  if (before && rest.empty()) window.erase(window.begin()), skipped = 1;
  if (before && !rest.empty()) window[0] = rest;
  auto number = ReadNumber(window, 0);
  if (!number) return std::nullopt;
  if (before) return FoundMoney{at, at + skipped + number->end, number->value, currency->second};
  if (number->end >= window.size()) return std::nullopt;
  auto after = Currencies().find(Lower(window[number->end]));
  if (after == Currencies().end() || after->first.size() < 3) return std::nullopt;
  return FoundMoney{at, at + number->end + 1, number->value, after->second};
}

}  // namespace dossier
