#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "ingest/extract/scorer/claim_model.h"
#include "ingest/extract/scorer/pair_candidate.h"

namespace dossier {

class ClaimWriter;
class Document;
class EntityTable;
class FactualityReader;
class OntologyIndex;

// Which labels of a model the ontology admits between two first labels; worked out once.
class AdmittedLabels {
 public:
  AdmittedLabels(const ClaimModel& model, const OntologyIndex& ontology);

  // One truth for each label of the model; NONE is always admitted.
  const std::vector<bool>& Between(std::string_view from, std::string_view to) const;

 private:
  std::map<std::string, std::vector<bool>, std::less<>> admitted_;
  std::vector<bool> none_;
};

// Reads every pair that a sentence mentions with the model, and writes the claims it believes in
// that no pattern has found. One thread, one document.
class ClaimScorer {
 public:
  ClaimScorer(const Document& document, const ClaimModel& model, const AdmittedLabels& admitted,
              const FactualityReader& facts, const EntityTable& entities, ClaimWriter* writer);

  // `pairs` are those of one sentence.
  void Run(const std::vector<PairCandidate>& pairs);

 private:
  struct Belief {
    const PairCandidate* pair;
    size_t label;
    double probability;
  };
  void Judge(const PairCandidate& pair, std::vector<Belief>* beliefs) const;
  void Write(const Belief& belief);

  const Document& document_;
  const ClaimModel& model_;
  const AdmittedLabels& admitted_;
  const FactualityReader& facts_;
  const EntityTable& entities_;
  ClaimWriter* writer_;
};

}  // namespace dossier
