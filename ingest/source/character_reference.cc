#include "ingest/source/character_reference.h"

#include <algorithm>
#include <unordered_map>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "ingest/source/character_encoding.h"
#include "ingest/source/character_references.h"

namespace dossier {
namespace {

struct NamedReference {
  std::string characters;
  bool needs_semicolon = true;
};

using ReferenceTable = std::unordered_map<std::string_view, NamedReference>;

NamedReference ParseRow(absl::string_view legacy, absl::string_view code_points) {
  NamedReference reference;
  reference.needs_semicolon = legacy != "1";
  for (absl::string_view hex : absl::StrSplit(code_points, ' ')) {
    uint32_t code_point = 0;
    if (absl::SimpleHexAtoi(hex, &code_point)) AppendUtf8(code_point, &reference.characters);
  }
  return reference;
}

ReferenceTable ReadTable() {
  ReferenceTable table;
  const std::string_view data = CharacterReferenceTable();
  for (absl::string_view line : absl::StrSplit(absl::string_view(data.data(), data.size()), '\n')) {
    const std::vector<absl::string_view> fields = absl::StrSplit(line, '\t');
    if (fields.size() != 3) continue;
    table.emplace(std::string_view(fields[0].data(), fields[0].size()),
                  ParseRow(fields[1], fields[2]));
  }
  return table;
}

const ReferenceTable& Table() {
  static const ReferenceTable* table = new ReferenceTable(ReadTable());
  return *table;
}

constexpr size_t kLongestName = 32;
constexpr size_t kShortestLegacyName = 2;

size_t DecodeNamed(std::string_view text, std::string* out) {
  size_t n = 0;
  while (1 + n < text.size() && n < kLongestName && absl::ascii_isalnum(text[1 + n])) ++n;
  const std::string_view name = text.substr(1, n);
  const auto whole = Table().find(name);
  if (1 + n < text.size() && text[1 + n] == ';' && whole != Table().end()) {
    *out += whole->second.characters;
    return n + 2;
  }
  for (size_t length = std::min<size_t>(n, 6); length >= kShortestLegacyName; --length) {
    const auto it = Table().find(name.substr(0, length));
    if (it != Table().end() && !it->second.needs_semicolon) {
      *out += it->second.characters;
      return 1 + length;
    }
  }
  return 0;
}

// Numbers 0x80 to 0x9f mean what Windows-1252 has there.
char32_t RealCodePoint(uint64_t number) {
  static constexpr char16_t kWindows[32] = {
      0x20ac, 0x81,   0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160,
      0x2039, 0x152,  0x8d,   0x17d,  0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
      0x2013, 0x2014, 0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0x9d,   0x17e, 0x178};
  if (number >= 0x80 && number < 0xa0) return kWindows[number - 0x80];
  return number == 0 || number > 0x10ffff ? 0xfffd : static_cast<char32_t>(number);
}

size_t DecodeNumber(std::string_view text, std::string* out) {
  const bool hex = text.size() > 2 && (text[2] | 0x20) == 'x';
  const size_t first = hex ? 3 : 2;
  size_t at = first;
  uint64_t number = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (!(hex ? absl::ascii_isxdigit(c) : absl::ascii_isdigit(c))) break;
    const int digit = absl::ascii_isdigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
    number = std::min<uint64_t>(number * (hex ? 16 : 10) + digit, 0x110000);
  }
  if (at == first) return 0;
  AppendUtf8(RealCodePoint(number), out);
  return at < text.size() && text[at] == ';' ? at + 1 : at;
}

}  // namespace

size_t DecodeCharacterReference(std::string_view text, std::string* out) {
  if (text.size() < 3) return 0;
  return text[1] == '#' ? DecodeNumber(text, out) : DecodeNamed(text, out);
}

std::string DecodeCharacterReferences(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t n = text[at] == '&' ? DecodeCharacterReference(text.substr(at), &out) : 0;
    if (n == 0) out += text[at];
    at += std::max<size_t>(n, 1);
  }
  return out;
}

}  // namespace dossier
