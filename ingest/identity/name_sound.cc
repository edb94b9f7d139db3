#include "ingest/identity/name_sound.h"

#include <algorithm>
#include <set>
#include <utility>

#include "absl/strings/str_split.h"
#include "ingest/identity/name_folding.h"
#include "ingest/identity/name_sounds_data.h"
#include "ingest/identity/name_words.h"

namespace dossier {
namespace {

enum class Style { kSettled, kForeign, kArabic, kKorean };

struct Rule {
  std::string scope, from, to;
  bool at_start = false, at_end = false, not_at_start = false;
};

std::string_view ScopeOf(Style style) {
  switch (style) {
    case Style::kForeign:
      return "foreign";
    case Style::kArabic:
      return "arabic";
    case Style::kKorean:
      return "korean";
    default:
      return "all";
  }
}

std::string WithoutDoubles(std::string_view word) {
  std::string single;
  for (const char c : word) {
    if (single.empty() || single.back() != c) single.push_back(c);
  }
  return single;
}

void Apply(const Rule& rule, std::string* word) {
  for (size_t at = rule.not_at_start ? 1 : 0; (at = word->find(rule.from, at)) != word->npos;) {
    if (rule.at_start && at > 0) return;
    if (rule.at_end && at + rule.from.size() != word->size()) {
      ++at;
      continue;
    }
    word->replace(at, rule.from.size(), rule.to);
    at += rule.to.size();
  }
}

Rule ReadRule(std::string scope, std::string from, std::string to) {
  Rule rule;
  rule.at_start = from.starts_with("^");
  rule.not_at_start = from.starts_with("+");
  if (rule.at_start || rule.not_at_start) from.erase(0, 1);
  rule.at_end = from.ends_with("$");
  if (rule.at_end) from.pop_back();
  rule.scope = std::move(scope);
  rule.from = std::move(from);
  rule.to = to == "-" ? "" : std::move(to);
  return rule;
}

class Sounds {
 public:
  Sounds() {
    const std::string_view text = NameSoundsText();
    std::vector<std::string> names;
    for (absl::string_view line :
         absl::StrSplit(absl::string_view(text.data(), text.size()), '\n', absl::SkipEmpty())) {
      const std::vector<std::string> fields = absl::StrSplit(line, '\t');
      if (line.front() == '#') continue;
      if (fields.size() == 3) rules_.push_back(ReadRule(fields[0], fields[1], fields[2]));
      if (fields.size() == 2 && fields[0] == "name") names.push_back(fields[1]);
    }
    for (const std::string& name : names) arabic_names_.insert(Of(name, Style::kArabic));
  }

  std::string Of(std::string_view token, Style style) const {
    return WithoutDoubles(BeforeDoubles(token, style));
  }

  std::string BeforeDoubles(std::string_view token, Style style) const {
    std::string word(token);
    for (const Rule& rule : rules_) {
      if (rule.scope == "all" || rule.scope == ScopeOf(style)) Apply(rule, &word);
    }
    return word;
  }

  bool IsArabic(std::string_view token) const {
    return arabic_names_.contains(Of(token, Style::kArabic));
  }

 private:
  std::vector<Rule> rules_;
  std::set<std::string> arabic_names_;  // by their sound
};

const Sounds& AllSounds() {
  static const Sounds* const sounds = new Sounds();
  return *sounds;
}

bool IsArabic(std::string_view token) { return AllSounds().IsArabic(token); }

// A name's first word, where it is a short or foreign form of another that one.
std::string_view FullForm(std::string_view token) {
  const std::string_view full = WordValue("nickname", token);
  return full.empty() ? token : full;
}

Style StyleOf(const std::vector<std::string>& tokens) {
  if (std::any_of(tokens.begin(), tokens.end(), IsArabic)) return Style::kArabic;
  if (IsWord("korean_family", tokens.front()) && tokens.size() >= 2) return Style::kKorean;
  return IsWord("given", FullForm(tokens.front())) ? Style::kSettled : Style::kForeign;
}

std::string FirstSound(const std::string& token, Style style) {
  if (IsInitial(token)) return token;
  if (style == Style::kKorean) return std::string(WordValue("korean_family", token));
  const std::string_view full = FullForm(token);
  return style == Style::kSettled ? std::string(full) : AllSounds().Of(full, style);
}

// By its sound in any language, so that spellings of one word are sorted alike.
std::string Sorted(const std::string& token) { return AllSounds().Of(token, Style::kForeign); }

// The order in which names of two words are compared, whichever comes first.
void PutInOrder(std::vector<std::string>* tokens) {
  if (tokens->size() != 2 || IsInitial(tokens->front()) || IsInitial(tokens->back())) return;
  const bool family_first = IsWord("family_first", tokens->front());
  const bool family_last = IsWord("family_first", tokens->back());
  if (family_first || std::any_of(tokens->begin(), tokens->end(), IsArabic)) return;
  const bool given_first = IsGivenName(tokens->front());
  const bool given_last = IsGivenName(tokens->back());
  const bool swap =
      family_last ||
      (given_first == given_last ? !given_first && Sorted(tokens->back()) < Sorted(tokens->front())
                                 : given_last);
  if (swap) std::swap(tokens->front(), tokens->back());
}

}  // namespace

bool IsGivenName(std::string_view token) {
  return IsWord("given", token) || IsWord("given_elsewhere", token) || IsWord("nickname", token) ||
         IsArabic(token);
}

SoundedName SoundName(std::vector<std::string> tokens) {
  SoundedName name;
  name.tokens = std::move(tokens);
  if (name.tokens.empty()) return name;
  const Style style = StyleOf(name.tokens);
  name.sounds.push_back(FirstSound(name.tokens.front(), style));
  for (size_t i = 1; i < name.tokens.size(); ++i) {
    const std::string& token = name.tokens[i];
    name.sounds.push_back(IsInitial(token) ? token : AllSounds().Of(token, style));
  }
  return name;
}

std::string SurnameSound(std::string_view token) { return AllSounds().Of(token, Style::kSettled); }

std::string WholeNameSound(const std::vector<std::string>& tokens) {
  std::vector<std::string> ordered = tokens;
  PutInOrder(&ordered);
  std::string glued;
  for (const std::string& sound : SoundName(ordered).sounds) glued.append(sound);
  return glued;
}

}  // namespace dossier
