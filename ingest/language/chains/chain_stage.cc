#include "ingest/language/chains/chain_stage.h"

#include <map>
#include <utility>
#include <vector>

#include "ingest/language/chains/chain_mentions.h"
#include "ingest/language/chains/chain_ranker.h"
#include "ingest/language/chains/phrase_facts.h"
#include "ingest/language/noun_phrase.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

// The entity that most of the phrases stand for; of equal ones the first.
uint32_t MostFrequentEntity(const Document& doc, const std::vector<const NounPhrase*>& phrases) {
  std::map<uint32_t, int> times;
  uint32_t best = kNone;
  for (const NounPhrase* phrase : phrases) {
    uint32_t mention = MentionOf(doc, *phrase);
    if (mention == kNone) continue;
    uint32_t entity = doc.mentions[mention].entity;
    ++times[entity];
    if (best == kNone || times[entity] > times[best]) best = entity;
  }
  return best;
}

}  // namespace

absl::Status ChainStage::Run(Document* document) const {
  std::vector<NounPhrase> phrases = FindNounPhrases(*document);
  std::vector<ChainLink> links = RankPhrases(*document, *model_, *words_, *clusters_, phrases);
  GiveToEntities(phrases, links, document);
  std::vector<uint32_t> first(phrases.size());
  std::map<uint32_t, std::vector<const NounPhrase*>> chains;
  for (uint32_t p = 0; p < phrases.size(); ++p) {
    first[p] = links[p].antecedent == kNone ? p : first[links[p].antecedent];
    chains[first[p]].push_back(&phrases[p]);
  }
  document->chains.clear();
  for (const auto& [start, members] : chains) {
    if (members.size() < 2) continue;
    Chain chain;
    for (const NounPhrase* phrase : members) chain.phrases.push_back(phrase->tokens);
    chain.entity = MostFrequentEntity(*document, members);
    document->chains.push_back(std::move(chain));
  }
  return absl::OkStatus();
}

}  // namespace dossier
