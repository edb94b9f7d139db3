#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/evaluate/relations/knowledge_net.h"
#include "ingest/extract/scorer/claim_scorer.h"

namespace dossier {

class Document;
class EntityTable;
struct PairCandidate;

// Asks the model of the scorer of claims about properties of KnowledgeNet, pair by pair, where the
// scorer itself writes what it believes by the threshold of news. Immutable once made.
class PropertyJudge {
 public:
  // `model` is a file of ClaimModel and must outlive the judge.
  static absl::StatusOr<PropertyJudge> Make(std::string_view model);

  // How probable it is that each of the properties, of which none is null, leads from one end of
  // the pair to the other, in the direction that the property has. `given`: as in AddPassageSource.
  std::vector<double> Probabilities(
      const Document& document, const EntityTable& entities, const PairCandidate& pair, bool given,
      const std::vector<const KnowledgeNetProperty*>& properties) const;

 private:
  PropertyJudge(std::unique_ptr<ClaimModel> model, const OntologyIndex& ontology)
      : model_(std::move(model)), admitted_(*model_, ontology) {}

  std::unique_ptr<ClaimModel> model_;
  AdmittedLabels admitted_;
};

// Whether the sentence has a word of the property's titles; true for properties without titles.
bool NamesTitle(const Document& document, uint32_t sentence, const KnowledgeNetProperty& property);

}  // namespace dossier
