#include "ingest/identity/name_folding.h"

#include <utf8proc.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <utility>

#include "absl/strings/str_join.h"

namespace dossier {
namespace {

// Letters that Unicode does not decompose into a plain one and a mark.
constexpr std::array<std::pair<int32_t, std::string_view>, 9> kSpeltOut = {{
    {0xF8, "o"},    // ø
    {0xE6, "ae"},   // æ
    {0x153, "oe"},  // œ
    {0x142, "l"},   // ł
    {0x111, "d"},   // đ
    {0xF0, "d"},    // ð
    {0xFE, "th"},   // þ
    {0x131, "i"},   // dotless i
    {0x127, "h"},   // ħ
}};

// Characters written within a word that do not part it.
bool IsDropped(int32_t c) {
  return c == '\'' || c == '.' || c == 0x2019 || c == 0x2018 || c == 0x2BC || c == 0xAD ||
         c == 0x200B || c == 0x60;
}

bool IsLetterOrDigit(int32_t c) {
  const utf8proc_category_t category = utf8proc_category(c);
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         (category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_NO);
}

std::string Decomposed(std::string_view name) {
  constexpr auto kOptions = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                           UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(name.data()),
                   static_cast<utf8proc_ssize_t>(name.size()), &mapped, kOptions);
  if (size < 0) return "";
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  return std::string(reinterpret_cast<const char*>(mapped), static_cast<size_t>(size));
}

// Possessives go before apostrophes are dropped: 'Mexico's' is Mexico, 'O'Brien' stays one word.
std::string_view WithoutPossessive(std::string_view name) {
  for (std::string_view ending : {"'s", "\u2019s", "'", "\u2019"}) {
    if (name.size() > ending.size() && name.ends_with(ending))
      return name.substr(0, name.size() - ending.size());
  }
  return name;
}

std::string_view SpeltOut(int32_t c) {
  for (const auto& [letter, plain] : kSpeltOut) {
    if (letter == c) return plain;
  }
  return {};
}

void AppendCodepoint(int32_t c, std::string* out) {
  utf8proc_uint8_t bytes[4];
  const utf8proc_ssize_t size = utf8proc_encode_char(c, bytes);
  out->append(reinterpret_cast<const char*>(bytes), static_cast<size_t>(size));
}

void AppendFolded(int32_t c, std::string* out) {
  const std::string_view plain = SpeltOut(c);
  if (plain.empty()) {
    AppendCodepoint(c, out);
  } else {
    out->append(plain);
  }
}

// Calls visit(codepoint) for each; stops at what is not UTF-8.
template <typename Visit>
void ForEachCodepoint(std::string_view text, Visit visit) {
  size_t at = 0;
  while (at < text.size()) {
    int32_t c = 0;
    const utf8proc_ssize_t size =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                         static_cast<utf8proc_ssize_t>(text.size() - at), &c);
    if (size <= 0) return;
    at += static_cast<size_t>(size);
    visit(c);
  }
}

}  // namespace

std::vector<std::string> FoldTokens(std::string_view name) {
  std::vector<std::string> tokens;
  std::string token;
  const auto close = [&] {
    if (!token.empty()) tokens.push_back(std::exchange(token, {}));
  };
  ForEachCodepoint(Decomposed(WithoutPossessive(name)), [&](int32_t c) {
    if (IsDropped(c)) return;
    if (c == '&') {
      close();
      token = "and";
      close();
    } else if (IsLetterOrDigit(c)) {
      AppendFolded(c, &token);
    } else {
      close();
    }
  });
  close();
  return tokens;
}

std::string JoinTokens(const std::vector<std::string>& tokens) {
  return absl::StrJoin(tokens, " ");
}

std::string FoldName(std::string_view name) { return JoinTokens(FoldTokens(name)); }

bool LooksLikeAcronym(std::string_view name) {
  size_t letters = 0;
  bool capitals = false;
  bool other = false;
  ForEachCodepoint(name, [&](int32_t c) {
    if (c == '.' || c == '-' || c == '&') return;
    ++letters;
    const utf8proc_category_t category = utf8proc_category(c);
    if (category == UTF8PROC_CATEGORY_LU) {
      capitals = true;
    } else if (category != UTF8PROC_CATEGORY_ND) {
      other = true;
    }
  });
  return capitals && !other && letters >= 2 && letters <= 8;
}

bool IsInitial(std::string_view token) {
  size_t codepoints = 0;
  ForEachCodepoint(token, [&](int32_t) { ++codepoints; });
  return codepoints == 1 && token.size() <= 2;
}

}  // namespace dossier
