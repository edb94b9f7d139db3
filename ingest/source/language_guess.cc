#include "ingest/source/language_guess.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace dossier {
namespace {

constexpr size_t kLookedAt = size_t{256} << 10;

// cld2 keeps some codes that the standard has replaced since.
std::string CurrentCode(std::string code) {
  if (code == "iw") return "he";
  if (code == "jw") return "jv";
  if (code == "un") return "und";
  return code;
}

std::string_view Head(std::string_view text) {
  if (text.size() <= kLookedAt) return text;
  size_t end = kLookedAt;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end);
}

bool AllOf(absl::string_view part, bool (*test)(unsigned char)) {
  return std::all_of(part.begin(), part.end(), [test](char c) { return test(c); });
}

// How a subtag is written: languages small, scripts with a capital, regions large.
std::string CasedSubtag(std::string part, bool first) {
  absl::AsciiStrToLower(&part);
  if (first) return part;
  if (part.size() == 2) absl::AsciiStrToUpper(&part);
  if (part.size() == 4) part[0] = absl::ascii_toupper(part[0]);
  return part;
}

}  // namespace

std::string GuessLanguage(std::string_view text) {
  text = Head(text);
  CLD2::Language best[3];
  int percent[3];
  int bytes = 0;
  bool reliable = false;
  const CLD2::Language language = CLD2::ExtDetectLanguageSummary(
      text.data(), static_cast<int>(text.size()), true, best, percent, &bytes, &reliable);
  if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return "und";
  return CurrentCode(CLD2::LanguageCode(language));
}

std::string NormalizeLanguageTag(std::string_view tag) {
  const absl::string_view stripped = absl::StripAsciiWhitespace({tag.data(), tag.size()});
  std::string result;
  for (absl::string_view part : absl::StrSplit(stripped, absl::ByAnyChar("-_"))) {
    const bool first = result.empty();
    if (part.empty() || part.size() > 8 || !AllOf(part, absl::ascii_isalnum)) return "";
    if (first && (part.size() < 2 || part.size() > 3 || !AllOf(part, absl::ascii_isalpha))) return "";
    absl::StrAppend(&result, first ? "" : "-", CasedSubtag(std::string(part), first));
  }
  return CurrentCode(result);
}

}  // namespace dossier
