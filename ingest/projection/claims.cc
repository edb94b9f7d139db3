#include <utility>

#include "absl/strings/str_cat.h"
#include "ingest/identity/name_folding.h"
#include "ingest/ontology/ontology_index.h"
#include "ingest/projection/article_view.h"
#include "ingest/projection/attributes.h"
#include "ingest/projection/contribution.h"
#include "ingest/projection/event_key.h"
#include "ingest/projection/fact_value.h"
#include "ingest/projection/parts.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "proto/ontology.pb.h"
#include "proto/stored.pb.h"

namespace dossier {
namespace {

bool IsSymmetric(const ArticleView& view, const std::string& type) {
  const RelationshipType* known = view.ontology->FindType(type);
  return known != nullptr && known->symmetric();
}

// A symmetric relationship has one direction only, whichever side an article names first.
std::pair<std::string, std::string> Ends(const ArticleView& view, const ExtractedClaim& claim) {
  std::pair<std::string, std::string> ends(view.node_keys[claim.subject()],
                                           view.node_keys[claim.object()]);
  if (IsSymmetric(view, claim.type()) && ends.second < ends.first)
    std::swap(ends.first, ends.second);
  return ends;
}

const PropertyValue* FindAttribute(const ExtractedClaim& claim, std::string_view key) {
  for (const NamedValue& attribute : claim.attributes()) {
    if (attribute.key() == key) return &attribute.value();
  }
  return nullptr;
}

// Two posts are two edges, and so are a post and the same post given up.
std::string StateApart(const ExtractedClaim& claim) {
  const PropertyValue* title = FindAttribute(claim, "title");
  const PropertyValue* former = FindAttribute(claim, "former");
  std::string apart = title == nullptr ? "" : FoldName(title->text());
  if (former != nullptr && former->boolean())
    absl::StrAppend(&apart, apart.empty() ? "" : " ", "(former)");
  return apart;
}

void AddEvidence(const ArticleView& view, const ExtractedClaim& claim, Contribution* contribution) {
  contribution->evidence.push_back(EvidenceFor(view, claim.evidence(), claim));
  AddConfidence(claim.evidence().confidence(), contribution);
}

void AddEdge(const ArticleView& view, const ExtractedClaim& claim, ContributionSet* out) {
  const auto [start, end] = Ends(view, claim);
  // Two names of one node: the article's two entities are one to the graph, and nothing stands
  // between.
  if (start == end) return;
  const bool of_event = claim.event_plus_one() > 0;
  const std::string apart =
      of_event ? view.event_keys[claim.event_plus_one() - 1] : StateApart(claim);
  Contribution& edge = out->Relationship(claim.type(), start, end, apart);
  if (of_event) edge.facts.insert({Fold::kBest, "event", TextFact(apart)});
  AddEdgeAce(claim.modality(), claim.tense(), claim.genericity(), &edge);
  for (const NamedValue& attribute : claim.attributes()) AddAttribute(attribute, &edge);
  AddDays(view, &edge);
  AddEvidence(view, claim, &edge);
}

void AddRole(const ArticleView& view, const ExtractedClaim& claim, const char* role,
             const std::string& event, uint32_t entity, ContributionSet* out) {
  AddEvidence(view, claim, &out->Relationship(role, event, view.node_keys[entity], ""));
}

void AddUnassertedState(const ArticleView& view, const ExtractedClaim& claim,
                        ContributionSet* out) {
  const std::string key = UnassertedStateKey(view, claim);
  Contribution& node = out->Node(key);
  node.facts.insert({Fold::kLabel, "Event", ""});
  node.facts.insert({Fold::kBest, "id", TextFact(key)});
  node.facts.insert({Fold::kBest, "type", TextFact(claim.type())});
  AddAce(claim.polarity(), claim.modality(), claim.tense(), claim.genericity(), &node);
  for (const NamedValue& attribute : claim.attributes()) AddAttribute(attribute, &node);
  AddDays(view, &node);
  AddEvidence(view, claim, &node);
  AddRole(view, claim, "AGENT", key, claim.subject(), out);
  AddRole(view, claim, "PATIENT", key, claim.object(), out);
  Contribution& reports = out->Relationship("REPORTS", view.article_key, key, "");
  reports.exclusive = true;
  AddEvidence(view, claim, &reports);
}

}  // namespace

void ProjectClaims(const ArticleView& view, ContributionSet* out) {
  for (const ExtractedClaim& claim : view.entry->claims()) {
    if (MakesEdge(claim)) {
      AddEdge(view, claim, out);
    } else if (claim.event_plus_one() > 0) {
      AddEvidence(view, claim, &out->Node(view.event_keys[claim.event_plus_one() - 1]));
    } else {
      AddUnassertedState(view, claim, out);
    }
  }
}

}  // namespace dossier
