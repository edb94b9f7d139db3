#include "ingest/source/dateline.h"

#include <re2/re2.h>

#include <algorithm>

#include "ingest/source/published_date.h"

namespace dossier {
namespace {

constexpr size_t kLongestDateline = 160;  // bytes

}  // namespace

std::string DatelineDate(std::string_view paragraph) {
  static const RE2* const kDateline = new RE2(
      // Counted repetition of Unicode classes would make the automaton huge; the length is bounded by kLongestDateline.
      R"(^\s*\p{Lu}[\p{Lu} .'’-]+(?:, [\p{L} .]+)?,\s+)"
      R"((\p{Lu}\p{Ll}+\.? \d\d?, \d{4}|\d\d? \p{Lu}\p{Ll}+ \d{4})\s?(?:\.|:|-|–|—|\())");
  const std::string_view head = paragraph.substr(0, std::min(paragraph.size(), kLongestDateline));
  re2::StringPiece date;
  if (!RE2::PartialMatch(re2::StringPiece(head.data(), head.size()), *kDateline, &date)) return "";
  return NormalizePublished(std::string_view(date.data(), date.size()));
}

}  // namespace dossier
