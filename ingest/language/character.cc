#include "ingest/language/character.h"

#include <utf8proc.h>

#include <array>

namespace dossier {
namespace {

constexpr CharClass AsciiClass(int c) {
  if (c >= 'a' && c <= 'z') return CharClass::kLower;
  if (c >= 'A' && c <= 'Z') return CharClass::kUpper;
  if (c >= '0' && c <= '9') return CharClass::kDigit;
  if (c <= ' ' || c == 0x7f) return CharClass::kSpace;
  constexpr std::string_view kSymbols = "$+<=>^|~";
  return kSymbols.find(static_cast<char>(c)) == kSymbols.npos ? CharClass::kPunctuation
                                                              : CharClass::kSymbol;
}

constexpr std::array<CharClass, 128> MakeAscii() {
  std::array<CharClass, 128> table{};
  for (int c = 0; c < 128; ++c) table[c] = AsciiClass(c);
  return table;
}
constexpr std::array<CharClass, 128> kAscii = MakeAscii();

bool IsInvisible(uint32_t code) {
  return code == 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) ||
         code == 0x2060 || code == 0xfeff;
}

CharClass WideClass(uint32_t code) {
  if (IsInvisible(code)) return CharClass::kMark;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return CharClass::kUpper;
    case UTF8PROC_CATEGORY_LL:
      return CharClass::kLower;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      return CharClass::kLetter;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
      return CharClass::kMark;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return CharClass::kDigit;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
      return CharClass::kSpace;
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
      return CharClass::kPunctuation;
    default:
      return CharClass::kSymbol;
  }
}

bool AppendLower(uint32_t code, std::string* out) {
  if (code == 0x2019 || code == 0x2bc) {
    out->push_back('\'');
    return true;
  }
  if (IsInvisible(code)) return true;
  utf8proc_uint8_t bytes[4];
  utf8proc_ssize_t n =
      utf8proc_encode_char(utf8proc_tolower(static_cast<utf8proc_int32_t>(code)), bytes);
  out->append(reinterpret_cast<const char*>(bytes), n > 0 ? static_cast<size_t>(n) : 0);
  return n > 0;
}

}  // namespace

Character CharacterAt(std::string_view text, size_t at) {
  if (at >= text.size()) return {0, 0, CharClass::kSpace};
  unsigned char first = static_cast<unsigned char>(text[at]);
  if (first < 128) return {first, 1, kAscii[first]};
  utf8proc_int32_t code = 0;
  utf8proc_ssize_t n = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                        static_cast<utf8proc_ssize_t>(text.size() - at), &code);
  if (n <= 0) return {0xfffd, 1, CharClass::kSymbol};
  uint32_t c = static_cast<uint32_t>(code);
  return {c, static_cast<uint8_t>(n), WideClass(c)};
}

std::string FoldCase(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    unsigned char byte = static_cast<unsigned char>(text[at]);
    if (byte < 128) {
      out.push_back(byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : text[at]);
      ++at;
      continue;
    }
    Character c = CharacterAt(text, at);
    if (c.code == 0xfffd || !AppendLower(c.code, &out)) out.append(text.substr(at, c.length));
    at += c.length;
  }
  return out;
}

}  // namespace dossier
