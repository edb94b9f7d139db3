#include "ingest/evaluate/relations/property_judge.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "ingest/evaluate/relations/passage_source.h"
#include "ingest/extract/entity_table.h"
#include "ingest/extract/scorer/pair_candidate.h"
#include "ingest/ontology/ontology_index.h"
#include "ingest/text/document.h"

namespace dossier {

absl::StatusOr<PropertyJudge> PropertyJudge::Make(std::string_view bytes) {
  auto model = ClaimModel::Open(bytes);
  if (!model.ok()) return model.status();
  auto ontology = OntologyIndex::Core();
  if (!ontology.ok()) return ontology.status();
  return PropertyJudge(std::make_unique<ClaimModel>(*std::move(model)), **ontology);
}

std::vector<double> PropertyJudge::Probabilities(
    const Document& document, const EntityTable& entities, const PairCandidate& pair, bool given,
    const std::vector<const KnowledgeNetProperty*>& properties) const {
  std::string_view from = entities.Label(pair.from->argument.entity);
  std::string_view to = entities.Label(pair.to->argument.entity);
  std::vector<uint64_t> features = pair.features;
  AddPassageSource(from, to, given, &features);
  std::vector<double> of_labels, of_properties;
  model_->Predict(features, admitted_.Between(from, to), &of_labels);
  for (const KnowledgeNetProperty* property : properties) {
    double sum = 0;
    for (size_t i = 0; i < of_labels.size(); ++i) {
      const std::string& type = model_->labels()[i].type;
      bool speaks = std::count(property->types.begin(), property->types.end(), type) > 0;
      if (speaks) sum += of_labels[i];
    }
    of_properties.push_back(NamesTitle(document, pair.sentence, *property) ? sum : 0);
  }
  return of_properties;
}

bool NamesTitle(const Document& document, uint32_t sentence, const KnowledgeNetProperty& property) {
  if (property.titles.empty()) return true;
  std::string_view text = document.Text(document.sentences[sentence].tokens);
  std::string lower = absl::AsciiStrToLower(absl::string_view(text.data(), text.size()));
  return std::any_of(property.titles.begin(), property.titles.end(),
                     [&](const std::string& title) { return absl::StrContains(lower, title); });
}

}  // namespace dossier
