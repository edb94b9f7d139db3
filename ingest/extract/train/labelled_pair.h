// What the scorer of claims learns from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dossier {

// One ordered pair of entities in a sentence, and what the annotation says of it.
struct LabelledPair {
  std::vector<uint64_t> features;
  std::string from_label, to_label;  // first labels of the ontology
  // The types that hold. Several may; none means that nothing holds. Where `either` is set, one of
  // them holds and it is not known which.
  std::vector<std::string> types;
  bool either = false;
  // Where not empty, only these types were looked for: the pair says nothing of others.
  std::vector<std::string> judged;
  float weight = 1;
  int passage_fold = 0;  // of a pair of KnowledgeNet
  uint32_t article = 0;  // pairs of one article go into the same part of a cross-validation
};

}  // namespace dossier
