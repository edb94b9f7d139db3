#include "query/syntax/character_class.h"

#include <utf8proc.h>

namespace dossier::syntax {

Character FirstCharacter(std::string_view text) {
  if (text.empty()) return {};
  utf8proc_int32_t code = -1;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const utf8proc_ssize_t length =
      utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &code);
  if (length <= 0) return {-1, 1};
  return {code, static_cast<uint32_t>(length)};
}

bool IsNameStart(int32_t code) {
  if (code < 0) return false;
  if (code < 128)
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || code == '_';
  switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_PC:
      return true;
    default:
      return false;
  }
}

bool IsNamePart(int32_t code) {
  if (IsNameStart(code)) return true;
  if (code < 0) return false;
  if (code < 128) return code >= '0' && code <= '9';
  switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
      return true;
    default:
      return false;
  }
}

bool IsSpace(int32_t code) {
  if (code < 0) return false;
  if (code < 128)
    return code == ' ' || (code >= '\t' && code <= '\r') || (code >= 0x1c && code <= 0x1f);
  if (code == 0x85 || code == 0xfeff) return true;
  const utf8proc_category_t category = utf8proc_category(code);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
         category == UTF8PROC_CATEGORY_ZP;
}

char PlainCharacter(int32_t code) {
  if (code < 128) return 0;
  if (code == 0x2212 || utf8proc_category(code) == UTF8PROC_CATEGORY_PD) return '-';
  if (code == 0x2018 || code == 0x2019 || code == 0x201a || code == 0x2032) return '\'';
  if (code == 0x201c || code == 0x201d || code == 0x201e || code == 0x2033 || code == 0xab ||
      code == 0xbb)
    return '"';
  if (code == 0xd7) return '*';
  if (code == 0xf7) return '/';
  return 0;
}

}  // namespace dossier::syntax
