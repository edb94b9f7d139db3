#include "tests/ingest/projection/projected_article.h"

#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "ingest/identity/profile.h"
#include "ingest/ontology/ontology_index.h"
#include "ingest/projection/project_article.h"
#include "proto/identity.pb.h"

namespace dossier {
namespace {

const OntologyIndex& CoreOntology() {
  static const OntologyIndex* const ontology = OntologyIndex::Core()->release();
  return *ontology;
}

}  // namespace

ByKey Project(const MadeUpArticle& made) {
  EXPECT_TRUE(CheckEntry(made.article, made.entry).ok()) << CheckEntry(made.article, made.entry);
  std::vector<std::string> keys;
  for (int i = 0; i < made.entry.entities_size(); ++i) {
    const auto profile = MakeProfile(made.entry.entities(i));
    keys.push_back(profile ? OwnKey(*profile)
                           : OwnEntityKey(made.article, made.entry, static_cast<size_t>(i)));
  }
  ByKey by_key;
  for (Contribution& one :
       ProjectArticle(made.article, made.entry, CoreOntology(), keys, "story")) {
    std::string key = one.key;
    by_key.emplace(std::move(key), std::move(one));
  }
  return by_key;
}

bool Has(const Contribution& contribution, Fold fold, const std::string& property,
         const std::string& value) {
  return contribution.facts.contains({fold, property, value});
}

void Talks::Meet(Modality modality, Polarity polarity, const std::string& date) {
  ExtractedEvent& event = maker.AddEvent("Meet", date);
  event.set_modality(modality);
  event.set_polarity(polarity);
  maker.AddRole(&event, "PARTICIPANT", ana);
  maker.AddRole(&event, "PARTICIPANT", ben);
  const uint32_t number = static_cast<uint32_t>(maker.Make().entry.events_size());
  ExtractedClaim& claim = maker.AddClaim(ben, "MET_WITH", ana);
  claim.set_event_plus_one(number);
  claim.set_modality(modality);
  claim.set_polarity(polarity);
}

}  // namespace dossier
