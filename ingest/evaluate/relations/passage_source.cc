#include "ingest/evaluate/relations/passage_source.h"

#include "ingest/extract/scorer/feature_bag.h"

namespace dossier {

void AddPassageSource(std::string_view from_label, std::string_view to_label, bool given,
                      std::vector<uint64_t>* features) {
  constexpr std::string_view kPassage = "a passage of KnowledgeNet";
  constexpr std::string_view kGiven = "a passage of KnowledgeNet, its ends given";
  uint64_t labels = HashPair(HashText(from_label), HashText(to_label));
  FeatureBag bag(features);
  bag.Add(kPassage);
  bag.Add(kPassage, labels);
  if (!given) return;
  bag.Add(kGiven);
  bag.Add(kGiven, labels);
}

}  // namespace dossier
