#include "query/function/text_case.h"

#include <utf8proc.h>

#include <array>
#include <cstdlib>

#include "graph/value/utf8.h"

namespace dossier {
namespace {

// The code point of the well-formed character at the front.
utf8proc_int32_t CodePoint(std::string_view character) {
  utf8proc_int32_t code = -1;
  utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(character.data()),
                   static_cast<utf8proc_ssize_t>(character.size()), &code);
  return code;
}

void AppendCodePoint(utf8proc_int32_t code, std::string* out) {
  utf8proc_uint8_t bytes[4];
  const utf8proc_ssize_t size = utf8proc_encode_char(code, bytes);
  out->append(reinterpret_cast<const char*>(bytes), static_cast<size_t>(size));
}

std::string Mapped(std::string_view text, utf8proc_int32_t (*map)(utf8proc_int32_t)) {
  std::string mapped;
  mapped.reserve(text.size());
  while (!text.empty()) {
    const size_t length = Utf8Length(text);
    if (length == 0) {
      mapped += text.front();
    } else {
      AppendCodePoint(map(CodePoint(text.substr(0, length))), &mapped);
    }
    text.remove_prefix(Utf8Step(text));
  }
  return mapped;
}

bool IsSpace(std::string_view character) {
  if (character.size() == 1)
    return character[0] == ' ' || (character[0] >= '\t' && character[0] <= '\r');
  switch (utf8proc_category(CodePoint(character))) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return true;
    default:
      return false;
  }
}

bool IsDropped(std::string_view character, std::string_view drop) {
  if (drop.empty()) return Utf8Length(character) == character.size() && IsSpace(character);
  return drop.find(character) != std::string_view::npos;
}

// The last character: back to a byte that does not continue another.
std::string_view LastCharacter(std::string_view text) {
  size_t size = 1;
  while (size < 4 && size < text.size() &&
         (static_cast<uint8_t>(text[text.size() - size]) & 0xC0) == 0x80)
    ++size;
  const std::string_view tail = text.substr(text.size() - size);
  return Utf8Length(tail) == size ? tail : text.substr(text.size() - 1);
}

std::optional<utf8proc_option_t> FindForm(std::string_view form) {
  constexpr int kBase = UTF8PROC_STABLE;
  if (form == "NFC") return static_cast<utf8proc_option_t>(kBase | UTF8PROC_COMPOSE);
  if (form == "NFD") return static_cast<utf8proc_option_t>(kBase | UTF8PROC_DECOMPOSE);
  if (form == "NFKC")
    return static_cast<utf8proc_option_t>(kBase | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
  if (form == "NFKD")
    return static_cast<utf8proc_option_t>(kBase | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT);
  return std::nullopt;
}

}  // namespace

// The one letter whose capital is commonly written as two; utf8proc would make it U+1E9E.
std::string Uppercase(std::string_view text) {
  std::string upper = Mapped(text, utf8proc_toupper);
  constexpr std::string_view kCapitalSharpS = "\u1E9E";
  if (text.find("\u00DF") == std::string_view::npos) return upper;
  for (size_t at = upper.find(kCapitalSharpS); at != std::string::npos;
       at = upper.find(kCapitalSharpS, at)) {
    upper.replace(at, kCapitalSharpS.size(), "SS");
  }
  return upper;
}

std::string Lowercase(std::string_view text) { return Mapped(text, utf8proc_tolower); }

std::string_view TrimmedLeft(std::string_view text, std::string_view drop) {
  while (!text.empty()) {
    const size_t step = Utf8Step(text);
    if (!IsDropped(text.substr(0, step), drop)) break;
    text.remove_prefix(step);
  }
  return text;
}

std::string_view TrimmedRight(std::string_view text, std::string_view drop) {
  while (!text.empty()) {
    const std::string_view last = LastCharacter(text);
    if (!IsDropped(last, drop)) break;
    text.remove_suffix(last.size());
  }
  return text;
}

std::string ReversedText(std::string_view text) {
  std::string reversed(text.size(), '\0');
  size_t end = text.size();
  while (!text.empty()) {
    const size_t step = Utf8Step(text);
    end -= step;
    reversed.replace(end, step, text.substr(0, step));
    text.remove_prefix(step);
  }
  return reversed;
}

std::optional<std::string> Normalized(std::string_view text, std::string_view form) {
  const std::optional<utf8proc_option_t> options = FindForm(form);
  if (!options) return std::nullopt;
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &mapped, *options);
  if (size < 0) return std::nullopt;
  std::string normalized(reinterpret_cast<const char*>(mapped), static_cast<size_t>(size));
  std::free(mapped);
  return normalized;
}

}  // namespace dossier
