#include "ingest/source/white_space.h"

#include <algorithm>

namespace dossier {
namespace {

// The length of the first of `known` that starts `text`.
template <size_t n>
size_t StartsWithAny(std::string_view text, const std::string_view (&known)[n]) {
  for (std::string_view candidate : known) {
    if (text.substr(0, candidate.size()) == candidate) return candidate.size();
  }
  return 0;
}

constexpr std::string_view kWideSpaces[] = {
    "\u00a0", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007",
    "\u2008", "\u2009", "\u200a", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000"};

constexpr std::string_view kInvisible[] = {"\u00ad", "\u200b", "\u200e", "\u200f", "\u202a", "\u202b",
                                           "\u202c", "\u202d", "\u202e", "\u2060", "\ufeff"};

}  // namespace

size_t WhiteSpaceLength(std::string_view text) {
  if (text.empty()) return 0;
  const auto c = static_cast<unsigned char>(text[0]);
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  return c < 0x80 ? 0 : StartsWithAny(text, kWideSpaces);
}

size_t InvisibleLength(std::string_view text) {
  if (text.empty()) return 0;
  const auto c = static_cast<unsigned char>(text[0]);
  if (c < 0x80) return c == 0x7f || (c < ' ' && WhiteSpaceLength(text) == 0) ? 1 : 0;
  return StartsWithAny(text, kInvisible);
}

std::string CollapseWhiteSpace(std::string_view text) {
  std::string result;
  bool space = false;
  for (size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (const size_t n = WhiteSpaceLength(rest); n > 0) {
      space = !result.empty();
      at += n;
    } else if (const size_t hidden = InvisibleLength(rest); hidden > 0) {
      at += hidden;
    } else {
      if (space) result += ' ';
      space = false;
      result += text[at++];
    }
  }
  return result;
}

}  // namespace dossier
