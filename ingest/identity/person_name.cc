#include "ingest/identity/person_name.h"

#include <algorithm>
#include <cstddef>

#include "absl/strings/str_split.h"
#include "ingest/identity/name_folding.h"
#include "ingest/identity/name_words.h"

namespace dossier {
namespace {

void DropFront(size_t count, std::vector<std::string>* tokens) {
  tokens->erase(tokens->begin(), tokens->begin() + static_cast<std::ptrdiff_t>(count));
}

std::string JoinFront(size_t count, const std::vector<std::string>& tokens) {
  return JoinTokens(std::vector<std::string>(tokens.begin(),
                                             tokens.begin() + static_cast<std::ptrdiff_t>(count)));
}

void NoteGender(std::string_view value, PersonName* name) {
  if (value != "-") name->gender = std::string(value);
}

// Takes one honorific or throne off the front; false where there is none or nothing would be left.
bool TakeHonorific(PersonName* name) {
  for (std::string_view word_class : {"honorific", "throne"}) {
    const std::string_view value = WordValue(word_class, name->tokens.front());
    if (value.empty() || name->tokens.size() < 2) continue;
    NoteGender(value, name);
    if (word_class == "throne") name->given_only = true;
    if (word_class == "throne" || IsWord("church", name->tokens.front()))
      name->titles.push_back(name->tokens.front());
    DropFront(1, &name->tokens);
    return true;
  }
  return false;
}

// Takes one title off the front ('vice president').
bool TakeTitle(PersonName* name) {
  std::vector<std::string>& tokens = name->tokens;
  if (LongestPrefix("passing", tokens) == 1 && tokens.size() > 2) {
    DropFront(1, &tokens);
    return true;
  }
  const size_t modifier = LongestPrefix("modifier", tokens);
  std::vector<std::string> rest(tokens.begin() + static_cast<std::ptrdiff_t>(modifier),
                                tokens.end());
  const size_t office = std::max(LongestPrefix("office", rest), LongestPrefix("player", rest));
  const size_t length = office == 0 ? 0 : modifier + office;
  if (length == 0 || length >= tokens.size()) return false;
  name->titles.push_back(JoinFront(length, tokens));
  DropFront(length, &tokens);
  return true;
}

// 'Maria Silva, née Costa'.
void TakeBirthName(PersonName* name) {
  std::vector<std::string>& tokens = name->tokens;
  const auto nee = std::find(tokens.begin(), tokens.end(), "nee");
  if (nee - tokens.begin() < 2 || tokens.end() - nee < 2) return;
  name->birth_name.assign(nee + 1, tokens.end());
  // A full name stands there, or the family's alone.
  if (name->birth_name.size() == 1)
    name->birth_name.insert(name->birth_name.begin(), tokens.front());
  tokens.erase(nee, tokens.end());
}

void TakeSuffix(PersonName* name) {
  if (name->tokens.size() < 2) return;
  const std::string_view suffix = WordValue("suffix", name->tokens.back());
  if (suffix.empty()) return;
  name->suffix = std::string(suffix);
  name->tokens.pop_back();
}

// 'al' and 'el' before Arabic names come and go with the transliteration.
bool IsArticle(std::string_view token) { return token == "al" || token == "el"; }

bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }

// Two or three capitals with nothing else but full stops.
bool IsInitials(std::string_view word) {
  size_t capitals = 0;
  for (const char c : word) {
    if (!IsCapital(c) && c != '.') return false;
    capitals += IsCapital(c);
  }
  return capitals >= 2 && capitals <= 3 && !IsWord("suffix", FoldName(word)) &&
         !IsWord("honorific", FoldName(word));
}

// 'JK Rowling' as 'J K Rowling'. Names that are all capitals stay.
std::string WithInitialsApart(std::string_view text) {
  const bool mixed =
      std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!mixed) return std::string(text);
  std::string apart;
  for (absl::string_view word : absl::StrSplit(absl::string_view(text.data(), text.size()), ' ')) {
    if (!apart.empty()) apart.push_back(' ');
    const bool initials = IsInitials(std::string_view(word.data(), word.size()));
    for (const char c : word) {
      apart.push_back(c);
      if (initials && IsCapital(c)) apart.push_back(' ');
    }
  }
  return apart;
}

void UseOneSpelling(std::vector<std::string>* tokens) {
  const bool only_articles = std::all_of(tokens->begin(), tokens->end(), IsArticle);
  if (!only_articles) std::erase_if(*tokens, IsArticle);
  for (std::string& token : *tokens) {
    const std::string_view spelling = WordValue("spelling", token);
    if (!spelling.empty()) token = std::string(spelling);
  }
}

bool TokensMatch(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (IsInitial(a)) return b.starts_with(a);
  return IsInitial(b) && a.starts_with(b);
}

auto SoundsLike(const std::string& token) {
  return [sound = SurnameSound(token)](const std::string& other) {
    return SurnameSound(other) == sound;
  };
}

size_t LeadingInitials(const std::vector<std::string>& tokens) {
  size_t count = 0;
  while (count < tokens.size() && IsInitial(tokens[count])) ++count;
  return count;
}

}  // namespace

PersonName ParsePersonName(std::string_view text) {
  PersonName name;
  name.tokens = FoldTokens(WithInitialsApart(text));
  if (name.tokens.empty()) return name;
  // The Burmese 'U Thant' is a Mr Thant; an initial has a full stop.
  if (text.starts_with("U ") && name.tokens.size() > 1 && !IsInitial(name.tokens[1]))
    DropFront(1, &name.tokens);
  while (TakeHonorific(&name) || TakeTitle(&name)) {
  }
  TakeBirthName(&name);
  TakeSuffix(&name);
  UseOneSpelling(&name.tokens);
  std::sort(name.titles.begin(), name.titles.end());
  return name;
}

std::string FoldTitle(std::string_view title) {
  std::vector<std::string> tokens = FoldTokens(title);
  // What follows says of whom or where: 'president of mexico'.
  const auto tail = std::find_if(tokens.begin(), tokens.end(), [](const std::string& t) {
    return t == "of" || t == "for" || t == "to" || t == "at" || t == "in";
  });
  if (tail != tokens.begin()) tokens.erase(tail, tokens.end());
  while (!tokens.empty()) {
    size_t drop = LongestPrefix("passing", tokens);
    if (drop == 0) drop = LongestPrefix("country", tokens);
    if (drop == 0 && tokens.front() == "the") drop = 1;
    if (drop == 0) break;
    DropFront(drop, &tokens);
  }
  while (tokens.size() > 1 && IsWord("passing", tokens.back())) tokens.pop_back();
  if (tokens.size() == 1 && IsWord("honorific", tokens.front()) &&
      !IsWord("church", tokens.front()))
    return "";
  return JoinTokens(tokens);
}

bool SameOffice(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const std::string_view longer = a.size() > b.size() ? a : b;
  const std::string_view shorter = a.size() > b.size() ? b : a;
  if (shorter.empty() || !longer.ends_with(shorter)) return false;
  const std::string_view before = longer.substr(0, longer.size() - shorter.size());
  if (before.empty() || before.back() != ' ') return false;
  const std::string_view first = before.substr(0, before.find(' '));
  // 'vice president' is no president; a prime minister is another kind of minister.
  return !IsWord("modifier", first) && !(first == "prime" && shorter == "minister");
}

bool ExtendsName(const SoundedName& longer, const SoundedName& shorter) {
  const auto match = [&](size_t at, size_t other) {
    return longer.sounds[at] == shorter.sounds[other] ||
           TokensMatch(longer.tokens[at], shorter.tokens[other]);
  };
  const size_t words = shorter.tokens.size();
  if (words == 0 || longer.tokens.size() < words) return false;
  if (longer.sounds.front() != shorter.sounds.front()) return false;
  // Middle initials begin alike: George H. W. Bush is no longer form of George W. Bush.
  if (words > 1 && IsInitial(shorter.tokens[1]) && !match(1, 1)) return false;
  size_t at = 0;
  for (size_t i = 0; i < words; ++i) {
    while (at < longer.tokens.size() && !match(at, i)) ++at;
    if (at == longer.tokens.size()) return false;
    ++at;
  }
  return true;
}

bool IsSurnameOf(const std::vector<std::string>& surname, const std::vector<std::string>& full) {
  const size_t initials = LeadingInitials(surname);
  const size_t words = surname.size() - initials;
  if (words == 0 || full.size() < words + 1) return false;
  if (initials > 0 && !TokensMatch(surname.front(), full.front())) return false;
  if (words == 1) {
    if (std::find_if(full.begin() + 1, full.end(), SoundsLike(surname.back())) != full.end())
      return true;
    return initials == 0 && full.front() == surname.back() && IsWord("family_first", full.front());
  }
  return std::equal(surname.begin() + static_cast<std::ptrdiff_t>(initials), surname.end(),
                    full.end() - static_cast<std::ptrdiff_t>(words),
                    [](const std::string& a, const std::string& b) {
                      return SurnameSound(a) == SurnameSound(b);
                    });
}

bool MayBeSurname(const std::vector<std::string>& tokens) {
  if (tokens.size() - LeadingInitials(tokens) == 1) return true;
  if (IsInitial(tokens.front())) return true;
  return !IsGivenName(tokens.front());
}

}  // namespace dossier
