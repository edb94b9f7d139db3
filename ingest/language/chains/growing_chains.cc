#include "ingest/language/chains/growing_chains.h"

#include <algorithm>

namespace dossier {
namespace {

constexpr size_t kRecent = 24;  // chains kept at hand
constexpr size_t kForms = 12;   // different ones remembered of a chain
constexpr size_t kContent = 24;

template <typename T>
void Remember(T value, size_t most, std::vector<T>* values) {
  if (values->size() < most && std::find(values->begin(), values->end(), value) == values->end())
    values->push_back(value);
}

}  // namespace

void GrowingChains::Add(uint32_t p, uint32_t antecedent) {
  uint32_t chain =
      antecedent == kNone ? static_cast<uint32_t>(chains_.size()) : chain_of_[antecedent];
  if (antecedent == kNone) chains_.emplace_back();
  chain_of_[p] = chain;
  ChainFacts& c = chains_[chain];
  const PhraseFacts& f = facts_[p];
  c.phrases.push_back(p);
  if (phrases_[p].kind != PhraseKind::kPronoun) {
    Remember(f.bare_words, kForms, &c.bare_words);
    Remember(f.head, kForms, &c.heads);
    for (WordId w : f.content) Remember(w, kContent, &c.content);
    c.classes |= 1u << static_cast<int>(f.name_class);
  }
  c.genders |= 1u << static_cast<int>(f.gender);
  c.numbers |= phrases_[p].plural ? 2 : 1;
  c.kinds |= 1u << static_cast<int>(phrases_[p].kind);
  if (f.entity != kNone) c.entity = f.entity;
  c.subjects += f.is_subject;
  if (c.phrases.size() < 2) return;
  auto at = std::find(recent_.begin(), recent_.end(), chain);
  if (at != recent_.end()) recent_.erase(at);
  recent_.push_back(chain);
  if (recent_.size() > kRecent) recent_.erase(recent_.begin());
}

}  // namespace dossier
