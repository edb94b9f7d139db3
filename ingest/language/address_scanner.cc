#include "ingest/language/address_scanner.h"

#include <algorithm>
#include <array>

#include "ingest/language/character.h"

namespace dossier {
namespace {

constexpr size_t kLongestUrl = 2048;
constexpr size_t kLongestLocalPart = 64;
constexpr std::array<std::string_view, 9> kDomains = {".com",  ".org",   ".net", ".gov", ".edu",
                                                      ".info", ".co.uk", ".io",  ".html"};

bool StartsWithFolded(std::string_view text, size_t at, std::string_view lower) {
  if (text.size() - at < lower.size()) return false;
  return std::equal(lower.begin(), lower.end(), text.begin() + at,
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b | 0x20 : b); });
}

bool IsUrlByte(char c) {
  constexpr std::string_view kStops = "<>\"{}|\\^`";
  return c > ' ' && c != 0x7f && kStops.find(c) == kStops.npos;
}

bool IsNameByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

size_t UrlEnd(std::string_view text, size_t at) {
  size_t end = at, limit = std::min(text.size(), at + kLongestUrl);
  while (end < limit && IsUrlByte(text[end])) ++end;
  constexpr std::string_view kTrailing = ".,;:!?')]*";
  while (end > at && kTrailing.find(text[end - 1]) != kTrailing.npos) --end;
  while (end > at && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) {
    --end;  // never within a character
  }
  return end;
}

// local-part@domain.tld
size_t EmailEnd(std::string_view text, size_t at) {
  size_t i = at, limit = std::min(text.size(), at + kLongestLocalPart);
  auto local = [](char c) { return IsNameByte(c) || c == '.' || c == '-' || c == '+'; };
  while (i < limit && local(text[i])) ++i;
  if (i == at || i >= text.size() || text[i] != '@') return 0;
  size_t domain = i + 1, end = domain;
  limit = std::min(text.size(), domain + 255);
  while (end < limit && (IsNameByte(text[end]) || text[end] == '.' || text[end] == '-')) ++end;
  while (end > domain && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  return text.substr(domain, end - domain).find('.') == text.npos ? 0 : end;
}

// 'dossier.org/page', 'report.html': a bare domain or file name of a well-known ending.
size_t DomainEnd(std::string_view text, size_t at) {
  size_t end = at, limit = std::min(text.size(), at + 128);
  while (end < limit && (IsNameByte(text[end]) || text[end] == '-' || text[end] == '.')) ++end;
  while (end > at && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  std::string_view word = text.substr(at, end - at);
  for (std::string_view domain : kDomains) {
    if (word.size() > domain.size() && StartsWithFolded(text, end - domain.size(), domain)) {
      return end < text.size() && text[end] == '/' ? UrlEnd(text, at) : end;
    }
  }
  return 0;
}

// '@handle', '#hashtag': a letter must be in it.
size_t TagEnd(std::string_view text, size_t at) {
  size_t end = at + 1, limit = std::min(text.size(), at + 140);
  bool letter = false;
  while (end < limit) {
    Character c = CharacterAt(text, end);
    if (!c.IsWord() && c.code != '_') break;
    letter |= c.IsLetter();
    end += c.length;
  }
  return letter ? end : 0;
}

}  // namespace

Address AddressAt(std::string_view text, size_t at) {
  char c = text[at];
  if (c == '#' || c == '@') return {TagEnd(text, at), c == '#'};
  if (!IsNameByte(c)) return {};
  if (StartsWithFolded(text, at, "http://") || StartsWithFolded(text, at, "https://") ||
      StartsWithFolded(text, at, "www.")) {
    return {UrlEnd(text, at), false};
  }
  if (size_t end = EmailEnd(text, at); end != 0) return {end, false};
  return {DomainEnd(text, at), false};
}

}  // namespace dossier
