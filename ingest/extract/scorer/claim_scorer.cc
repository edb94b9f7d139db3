#include "ingest/extract/scorer/claim_scorer.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "ingest/extract/claim_writer.h"
#include "ingest/extract/entity_table.h"
#include "ingest/ontology/ontology_index.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr const char* kFirstLabels[] = {"Person", "Organization", "Place",
                                        "Work",   "Group",        "Observation"};

std::string Key(std::string_view from, std::string_view to) {
  return absl::StrCat(absl::string_view(from.data(), from.size()), " ",
                      absl::string_view(to.data(), to.size()));
}

}  // namespace

AdmittedLabels::AdmittedLabels(const ClaimModel& model, const OntologyIndex& ontology) {
  for (const ClaimModel::Label& label : model.labels()) none_.push_back(label.type.empty());
  for (const char* from : kFirstLabels) {
    for (const char* to : kFirstLabels) {
      std::vector<bool> admitted;
      for (const ClaimModel::Label& label : model.labels())
        admitted.push_back(label.type.empty() || ontology.Admits(label.type, from, to));
      admitted_.emplace(Key(from, to), std::move(admitted));
    }
  }
}

const std::vector<bool>& AdmittedLabels::Between(std::string_view from, std::string_view to) const {
  auto found = admitted_.find(Key(from, to));
  return found == admitted_.end() ? none_ : found->second;
}

ClaimScorer::ClaimScorer(const Document& document, const ClaimModel& model,
                         const AdmittedLabels& admitted, const FactualityReader& facts,
                         const EntityTable& entities, ClaimWriter* writer)
    : document_(document),
      model_(model),
      admitted_(admitted),
      facts_(facts),
      entities_(entities),
      writer_(writer) {}

void ClaimScorer::Judge(const PairCandidate& pair, std::vector<Belief>* beliefs) const {
  const std::vector<bool>& allowed = admitted_.Between(entities_.Label(pair.from->argument.entity),
                                                       entities_.Label(pair.to->argument.entity));
  std::vector<double> probabilities;
  model_.Predict(pair.features, allowed, &probabilities);
  for (size_t i = 0; i < probabilities.size(); ++i) {
    const ClaimModel::Label& label = model_.labels()[i];
    if (!label.type.empty() && probabilities[i] >= label.threshold)
      beliefs->push_back({&pair, i, probabilities[i]});
  }
}

void ClaimScorer::Write(const Belief& belief) {
  const PairCandidate& pair = *belief.pair;
  const std::string& type = model_.labels()[belief.label].type;
  Basis basis{pair.trigger, absl::StrCat("scorer/", type), belief.probability, {}};
  basis.factuality = IsVerb(document_.tokens[pair.trigger].tag) ? facts_.Of(pair.trigger)
                                                                : facts_.OfState(pair.trigger);
  if (writer_->HasClaim(pair.to->argument.entity, type, pair.from->argument.entity, pair.trigger))
    return;
  writer_->AddClaim(pair.from->argument, type, pair.to->argument, basis);
}

void ClaimScorer::Run(const std::vector<PairCandidate>& pairs) {
  std::vector<Belief> beliefs;
  for (const PairCandidate& pair : pairs) Judge(pair, &beliefs);
  // The surest first: of a type that two directions claim, the writer takes both, so the weaker is
  // left out here.
  std::stable_sort(beliefs.begin(), beliefs.end(),
                   [](const Belief& a, const Belief& b) { return a.probability > b.probability; });
  for (size_t i = 0; i < beliefs.size(); ++i) {
    bool turned = std::any_of(
        beliefs.begin(), beliefs.begin() + static_cast<long>(i), [&](const Belief& other) {
          return other.label == beliefs[i].label &&
                 other.pair->from->argument.entity == beliefs[i].pair->to->argument.entity &&
                 other.pair->to->argument.entity == beliefs[i].pair->from->argument.entity;
        });
    if (!turned) Write(beliefs[i]);
  }
}

}  // namespace dossier
