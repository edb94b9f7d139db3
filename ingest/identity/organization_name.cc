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

bool NamesPublicBody(const Tokens& tokens) {
  if (LongestPrefix("body", tokens) == tokens.size()) return true;
  return std::any_of(tokens.begin(), tokens.end(), IsBodyWord);
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

BodyName ParseOrganizationName(std::string_view text) {
  BodyName name;
  name.tokens = ParsePlainName(text);
  DropLegalForms(&name.tokens);
  if (!NamesPublicBody(name.tokens)) return name;
  TakeLeadingCountry(&name);
  if (name.country.empty()) TakeTrailingCountry(&name);
  PutBodyLast(&name.tokens);
  ShortenAffairs(&name.tokens);
  name.public_body = true;
  return name;
}

}  // namespace dossier
