#include "absl/strings/str_cat.h"
#include "ingest/identity/name_folding.h"
#include "ingest/ontology/fingerprint.h"
#include "ingest/projection/article_view.h"
#include "ingest/projection/contribution.h"
#include "ingest/projection/fact_value.h"
#include "ingest/projection/parts.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "proto/stored.pb.h"

namespace dossier {
namespace {

// The same words of the same known speaker are one statement, whichever article prints them.
std::string StatementKey(const ArticleView& view, const ExtractedStatement& statement,
                         const std::string& text, size_t index) {
  constexpr size_t kFewestWords = 4;
  const std::vector<std::string> words = FoldTokens(text);
  if (statement.speaker_plus_one() == 0 || words.size() < kFewestWords)
    return OwnKeyIn(view, "statement", index);
  const std::string& speaker = view.node_keys[statement.speaker_plus_one() - 1];
  return absl::StrCat(
      "statement/", Fingerprint(absl::StrCat(speaker, "\n", static_cast<int>(statement.polarity()),
                                             "\n", JoinTokens(words))));
}

StoredEvidence EvidenceOf(const ArticleView& view, const ExtractedStatement& statement) {
  StoredEvidence evidence = PlainEvidence(view, statement.evidence());
  evidence.set_polarity(statement.polarity());
  if (evidence.speaker().empty() && statement.speaker_plus_one() > 0) {
    evidence.set_speaker(view.node_keys[statement.speaker_plus_one() - 1]);
  }
  return evidence;
}

void AddNode(const ArticleView& view, const ExtractedStatement& statement, const std::string& key,
             const std::string& text, ContributionSet* out) {
  Contribution& node = out->Node(key);
  node.facts.insert({Fold::kLabel, "Statement", ""});
  node.facts.insert({Fold::kBest, "text", TextFact(text)});
  node.facts.insert({Fold::kGreatest, "quoted", BooleanFact(statement.quoted())});
  node.facts.insert({Fold::kBest, "polarity",
                     TextFact(statement.polarity() == NEGATIVE ? "negative" : "positive")});
  if (!statement.date().empty()) {
    const auto day = DayFact(statement.date());
    node.facts.insert({Fold::kClaimed, "date", day ? *day : TextFact(statement.date())});
  }
  AddDays(view, &node);
  AddConfidence(statement.evidence().confidence(), &node);
  node.evidence.push_back(EvidenceOf(view, statement));
}

void AddEdge(const ArticleView& view, const ExtractedStatement& statement, Contribution* edge) {
  edge->evidence.push_back(EvidenceOf(view, statement));
  AddConfidence(statement.evidence().confidence(), edge);
}

void AddEdges(const ArticleView& view, const ExtractedStatement& statement, const std::string& key,
              ContributionSet* out) {
  if (statement.speaker_plus_one() > 0) {
    AddEdge(view, statement,
            &out->Relationship("SAID", view.node_keys[statement.speaker_plus_one() - 1], key, ""));
  }
  for (uint32_t entity : statement.about()) {
    AddEdge(view, statement, &out->Relationship("ABOUT", key, view.node_keys[entity], ""));
  }
  for (uint32_t event : statement.about_events()) {
    AddEdge(view, statement, &out->Relationship("ABOUT", key, view.event_keys[event], ""));
  }
  Contribution& reports = out->Relationship("REPORTS", view.article_key, key, "");
  reports.exclusive = true;
  AddEdge(view, statement, &reports);
}

}  // namespace

void ProjectStatements(const ArticleView& view, ContributionSet* out) {
  for (int i = 0; i < view.entry->statements_size(); ++i) {
    const ExtractedStatement& statement = view.entry->statements(i);
    const Span& content = statement.content();
    const std::string text =
        view.article->text().substr(content.start(), content.end() - content.start());
    const std::string key = StatementKey(view, statement, text, static_cast<size_t>(i));
    AddNode(view, statement, key, text, out);
    AddEdges(view, statement, key, out);
  }
}

}  // namespace dossier
