#include "ingest/evaluate/name_form.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>

#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"

namespace dossier {
namespace {

std::string CaseFolded(std::string_view text) {
  constexpr auto kOptions = static_cast<utf8proc_option_t>(UTF8PROC_CASEFOLD);
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &mapped, kOptions);
  if (size < 0) return std::string(text);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  return std::string(reinterpret_cast<const char*>(mapped), static_cast<size_t>(size));
}

// Letters, digits and the underscore; marks part words.
bool IsWordCharacter(utf8proc_int32_t code) {
  if (code == '_') return true;
  const utf8proc_category_t category = utf8proc_category(code);
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

}  // namespace

std::vector<std::string> PlainWords(std::string_view text) {
  const std::string folded = absl::StrReplaceAll(CaseFolded(text), {{"\u2019s", ""}, {"'s", ""}});
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(folded.data());
  std::vector<std::string> words;
  bool open = false;
  for (size_t at = 0; at < folded.size();) {
    utf8proc_int32_t code = -1;
    const utf8proc_ssize_t read =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(folded.size() - at), &code);
    const size_t length = read > 0 ? static_cast<size_t>(read) : 1;
    const bool word = read > 0 && IsWordCharacter(code);
    if (word && !open) words.emplace_back();
    if (word) words.back().append(folded, at, length);
    open = word;
    at += length;
  }
  std::erase(words, "the");
  return words;
}

std::set<std::string> NameForms(const EntityFact& entity) {
  std::set<std::string> forms = {absl::StrJoin(PlainWords(entity.name), " ")};
  for (const std::string& alias : entity.aliases) {
    forms.insert(absl::StrJoin(PlainWords(alias), " "));
  }
  forms.erase("");
  return forms;
}

double WordOverlap(std::string_view a, std::string_view b) {
  const std::vector<std::string> left = PlainWords(a), right = PlainWords(b);
  std::map<std::string_view, int> counts;
  for (const std::string& word : left) ++counts[word];
  int shared = 0;
  for (const std::string& word : right) shared += counts[word]-- > 0;
  return shared == 0 ? 0.0 : 2.0 * shared / static_cast<double>(left.size() + right.size());
}

}  // namespace dossier
