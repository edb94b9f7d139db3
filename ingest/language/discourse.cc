#include "ingest/language/discourse.h"

#include <algorithm>
#include <utility>

namespace dossier {

Discourse::Discourse(Document* document) : doc_(document) {
  Grow();
  for (const EntityMention& mention : document->mentions) {
    if (mention.kind != MentionKind::kName) continue;
    std::vector<WordId>& words = name_words_[mention.entity];
    for (uint32_t i = mention.tokens.begin; i < mention.tokens.end && words.size() < 32; ++i) {
      words.push_back(document->tokens[i].word);
    }
  }
}

void Discourse::Grow() {
  size_t n = doc_->entities.size();
  times_.resize(n, 0);
  descriptions_.resize(n);
  name_words_.resize(n);
  countries_.resize(n);
}

void Discourse::Meet(uint32_t mention) {
  seen_.push_back(mention);
  ++times_[doc_->mentions[mention].entity];
}

uint32_t Discourse::Add(Range tokens, uint32_t head, uint32_t entity, MentionKind kind) {
  EntityMention mention;
  mention.tokens = tokens;
  mention.head = head;
  mention.entity = entity;
  mention.kind = kind;
  uint32_t id = static_cast<uint32_t>(doc_->mentions.size());
  doc_->mentions.push_back(mention);
  Meet(id);
  return id;
}

uint32_t Discourse::AddSum(Range tokens, uint32_t head, std::vector<uint32_t> members) {
  std::sort(members.begin(), members.end());
  auto [held, is_new] = sums_.try_emplace(members, static_cast<uint32_t>(doc_->entities.size()));
  if (!is_new) return Add(tokens, head, held->second, MentionKind::kNominal);
  TextEntity sum;
  sum.name_class = NameClass::kGroup;
  sum.plural = true;
  sum.members = std::move(members);
  doc_->entities.push_back(sum);
  Grow();
  return Add(tokens, head, static_cast<uint32_t>(doc_->entities.size()) - 1, MentionKind::kNominal);
}

void Discourse::Describe(uint32_t entity, WordId lemma, CountryCode country) {
  std::vector<WordId>& held = descriptions_[entity];
  if (held.size() < 32) held.push_back(lemma);
  if (countries_[entity].empty()) countries_[entity] = country;
}

bool Discourse::IsDescribedAs(uint32_t entity, WordId lemma) const {
  const auto& held = descriptions_[entity];
  return std::find(held.begin(), held.end(), lemma) != held.end();
}

bool Discourse::IsNamed(uint32_t entity, WordId word) const {
  const auto& held = name_words_[entity];
  return std::find(held.begin(), held.end(), word) != held.end();
}

uint32_t Discourse::Distance(uint32_t mention, uint32_t token) const {
  uint32_t there = doc_->tokens[doc_->mentions[mention].head].sentence;
  uint32_t here = doc_->tokens[token].sentence;
  return there > here ? there - here : here - there;
}

}  // namespace dossier
