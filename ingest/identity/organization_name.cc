#include "ingest/identity/organization_name.h"

#include <algorithm>
#include <cstddef>

#include "ingest/identity/name_folding.h"
#include "ingest/identity/name_words.h"

namespace dossier {
namespace {

using Tokens = std::vector<std::string>;

void DropLegalForms(Tokens* tokens) {
  while (tokens->size() > 1 && (IsWord("legal", tokens->back()) || tokens->back() == "and"))
    tokens->pop_back();
}

bool IsBodyWord(const std::string& token) { return IsWord("body", token); }

// A word or run of words that names a body ('supreme court of india').
bool NamesPublicBody(const Tokens& tokens) {
  for (size_t at = 0; at < tokens.size(); ++at) {
    const Tokens rest(tokens.begin() + static_cast<std::ptrdiff_t>(at), tokens.end());
    if (LongestPrefix("body", rest) > 0) return true;
  }
  return false;
}

// British and American spelling, and 'co-operation' in one word.
void UseOneSpelling(Tokens* tokens) {
  for (size_t i = 0; i + 1 < tokens->size(); ++i) {
    if ((*tokens)[i] != "co" || !(*tokens)[i + 1].starts_with("op")) continue;
    (*tokens)[i] = "co" + (*tokens)[i + 1];
    tokens->erase(tokens->begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
  for (std::string& token : *tokens) {
    for (std::string_view word_class : {"word_spelling", "place_spelling"}) {
      const std::string_view spelling = WordValue(word_class, token);
      if (!spelling.empty()) token = std::string(spelling);
    }
  }
}

// 'ministry of defence' and 'defence ministry' are one: the kind of body goes to the end.
void PutBodyLast(Tokens* tokens) {
  if (tokens->size() < 3 || !IsBodyWord(tokens->front())) return;
  const std::string& joint = (*tokens)[1];
  if (joint != "of" && joint != "for") return;
  const std::string body = tokens->front();
  tokens->erase(tokens->begin(), tokens->begin() + 2);
  if (tokens->size() > 1 && tokens->front() == "the") tokens->erase(tokens->begin());
  tokens->push_back(body);
}

// 'foreign affairs ministry' is the foreign ministry.
void ShortenAffairs(Tokens* tokens) {
  if (tokens->size() >= 3 && IsBodyWord(tokens->back()) &&
      (*tokens)[tokens->size() - 2] == "affairs") {
    tokens->erase(tokens->end() - 2);
  }
}

void TakeLeadingCountry(BodyName* name) {
  const size_t length = LongestPrefix("country", name->tokens);
  if (length == 0 || length == name->tokens.size() || name->tokens[length] == "city") return;
  const auto end = name->tokens.begin() + static_cast<std::ptrdiff_t>(length);
  name->country = std::string(WordValue("country", JoinTokens(Tokens(name->tokens.begin(), end))));
  name->tokens.erase(name->tokens.begin(), end);
}

// 'ministry of defence of ukraine'.
void TakeTrailingCountry(BodyName* name) {
  Tokens& tokens = name->tokens;
  const auto of = std::find(tokens.rbegin(), tokens.rend(), "of");
  if (of == tokens.rend()) return;
  const size_t at = static_cast<size_t>(tokens.rend() - of) - 1;
  if (at == 0) return;
  size_t begin = at + 1;
  if (begin < tokens.size() && tokens[begin] == "the") ++begin;
  const Tokens tail(tokens.begin() + static_cast<std::ptrdiff_t>(begin), tokens.end());
  if (tail.empty() || LongestPrefix("country", tail) != tail.size()) return;
  name->country = std::string(WordValue("country", JoinTokens(tail)));
  tokens.resize(at);
}

}  // namespace

std::vector<std::string> ParsePlainName(std::string_view text) {
  Tokens tokens = FoldTokens(text);
  if (tokens.size() > 1 && tokens.front() == "the") tokens.erase(tokens.begin());
  return tokens;
}

std::string InitialsOf(const std::vector<std::string>& tokens) {
  std::string initials;
  bool institution = false;
  for (const std::string& token : tokens) {
    if (!IsWord("joint", token)) initials.push_back(token.front());
    institution = institution || IsWord("institution", token);
  }
  const bool by_two = !tokens.empty() && IsWord("union", tokens.back());
  const size_t enough = by_two ? 2 : institution ? 3 : 4;
  return initials.size() < enough ? "" : initials;
}

BodyName ParseOrganizationName(std::string_view text) {
  BodyName name;
  name.tokens = ParsePlainName(text);
  DropLegalForms(&name.tokens);
  UseOneSpelling(&name.tokens);
  if (!NamesPublicBody(name.tokens)) return name;
  TakeLeadingCountry(&name);
  if (name.country.empty()) TakeTrailingCountry(&name);
  PutBodyLast(&name.tokens);
  ShortenAffairs(&name.tokens);
  name.public_body = true;
  return name;
}

}  // namespace dossier
