#include "ingest/identity/person_name.h"

#include <algorithm>
#include <cstddef>

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
    if (word_class == "throne") {
      name->given_only = true;
      name->titles.push_back(name->tokens.front());
    }
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

void TakeSuffix(PersonName* name) {
  if (name->tokens.size() < 2) return;
  const std::string_view suffix = WordValue("suffix", name->tokens.back());
  if (suffix.empty()) return;
  name->suffix = std::string(suffix);
  name->tokens.pop_back();
}

// 'al' and 'el' before Arabic names come and go with the transliteration.
bool IsArticle(std::string_view token) { return token == "al" || token == "el"; }

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

size_t LeadingInitials(const std::vector<std::string>& tokens) {
  size_t count = 0;
  while (count < tokens.size() && IsInitial(tokens[count])) ++count;
  return count;
}

}  // namespace

PersonName ParsePersonName(std::string_view text) {
  PersonName name;
  name.tokens = FoldTokens(text);
  if (name.tokens.empty()) return name;
  while (TakeHonorific(&name) || TakeTitle(&name)) {
  }
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
  if (tokens.size() == 1 && IsWord("honorific", tokens.front())) return "";
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

bool ExtendsName(const std::vector<std::string>& longer, const std::vector<std::string>& shorter) {
  if (shorter.empty() || longer.size() < shorter.size() || longer.front() != shorter.front())
    return false;
  // Middle initials begin alike: George H. W. Bush is no longer form of George W. Bush.
  if (shorter.size() > 1 && IsInitial(shorter[1]) && !TokensMatch(longer[1], shorter[1]))
    return false;
  size_t at = 0;
  for (const std::string& token : shorter) {
    while (at < longer.size() && !TokensMatch(longer[at], token)) ++at;
    if (at == longer.size()) return false;
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
    if (std::find(full.begin() + 1, full.end(), surname.back()) != full.end()) return true;
    return initials == 0 && full.front() == surname.back() && IsWord("family_first", full.front());
  }
  return std::equal(surname.begin() + static_cast<std::ptrdiff_t>(initials), surname.end(),
                    full.end() - static_cast<std::ptrdiff_t>(words));
}

bool MayBeSurname(const std::vector<std::string>& tokens) {
  if (tokens.size() - LeadingInitials(tokens) == 1) return true;
  if (IsInitial(tokens.front())) return true;
  return !IsWord("given", tokens.front());
}

}  // namespace dossier
