#include "ingest/projection/article_view.h"
#include "ingest/projection/attributes.h"
#include "ingest/projection/contribution.h"
#include "ingest/projection/fact_value.h"
#include "ingest/projection/parts.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "proto/stored.pb.h"

namespace dossier {
namespace {

// The evidence of the event stands for each element that the event makes.
void AddEvidence(const ArticleView& view, const ExtractedEvent& event, Contribution* contribution) {
  for (const Evidence& evidence : event.evidence()) {
    contribution->evidence.push_back(EvidenceFor(view, evidence, event));
    AddConfidence(evidence.confidence(), contribution);
  }
}

void AddDate(const ExtractedEvent& event, Contribution* node) {
  if (!event.date().empty()) {
    const auto day = DayFact(event.date());
    node->facts.insert({Fold::kClaimed, "date", day ? *day : TextFact(event.date())});
    const std::string precision = event.date_precision().empty()
                                      ? std::string(DatePrecision(event.date()))
                                      : event.date_precision();
    node->facts.insert({Fold::kClaimed, "date_precision", TextFact(precision)});
  }
  if (!event.date_text().empty())
    node->facts.insert({Fold::kClaimed, "date_text", TextFact(event.date_text())});
}

void AddNode(const ArticleView& view, const ExtractedEvent& event, const std::string& key,
             ContributionSet* out) {
  Contribution& node = out->Node(key);
  node.facts.insert({Fold::kLabel, "Event", ""});
  node.facts.insert({Fold::kBest, "id", TextFact(key)});
  node.facts.insert({Fold::kBest, "type", TextFact(event.type())});
  AddDate(event, &node);
  AddAce(event.polarity(), event.modality(), event.tense(), event.genericity(), &node);
  for (const NamedValue& attribute : event.attributes()) AddAttribute(attribute, &node);
  AddDays(view, &node);
  AddEvidence(view, event, &node);
}

void AddRoles(const ArticleView& view, const ExtractedEvent& event, const std::string& key,
              ContributionSet* out) {
  for (const Participant& participant : event.participants()) {
    Contribution& role =
        out->Relationship(participant.role(), key, view.node_keys[participant.entity()], "");
    AddEvidence(view, event, &role);
  }
}

}  // namespace

void ProjectEvents(const ArticleView& view, ContributionSet* out) {
  for (int i = 0; i < view.entry->events_size(); ++i) {
    const ExtractedEvent& event = view.entry->events(i);
    const std::string& key = view.event_keys[static_cast<size_t>(i)];
    AddNode(view, event, key, out);
    AddRoles(view, event, key, out);
    Contribution& reports = out->Relationship("REPORTS", view.article_key, key, "");
    reports.exclusive = true;
    // What this article says of it, so that contradicting counts stand beside their sources.
    AddDate(event, &reports);
    for (const NamedValue& attribute : event.attributes()) AddAttribute(attribute, &reports);
    AddEvidence(view, event, &reports);
  }
}

}  // namespace dossier
