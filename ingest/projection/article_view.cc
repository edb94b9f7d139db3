#include "ingest/projection/article_view.h"

#include "absl/strings/str_cat.h"
#include "ingest/projection/contribution.h"
#include "ingest/projection/fact_value.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "proto/stored.pb.h"

namespace dossier {

StoredEvidence PlainEvidence(const ArticleView& view, const Evidence& evidence) {
  StoredEvidence stored;
  stored.set_article_digest(view.article->digest());
  *stored.mutable_passage() = evidence.passage();
  if (evidence.has_subject()) *stored.mutable_subject() = evidence.subject();
  if (evidence.has_object()) *stored.mutable_object() = evidence.object();
  if (evidence.speaker_plus_one() > 0)
    stored.set_speaker(view.node_keys[evidence.speaker_plus_one() - 1]);
  stored.set_confidence(evidence.confidence());
  stored.set_rule(evidence.rule());
  return stored;
}

template <typename Attributed>
StoredEvidence EvidenceFor(const ArticleView& view, const Evidence& evidence,
                           const Attributed& attributed) {
  StoredEvidence stored = PlainEvidence(view, evidence);
  stored.set_polarity(attributed.polarity());
  stored.set_modality(attributed.modality());
  stored.set_tense(attributed.tense());
  stored.set_genericity(attributed.genericity());
  return stored;
}

template StoredEvidence EvidenceFor(const ArticleView&, const Evidence&, const ExtractedClaim&);
template StoredEvidence EvidenceFor(const ArticleView&, const Evidence&, const ExtractedEvent&);

StoredEvidence SpanEvidence(const ArticleView& view, uint32_t start, uint32_t end,
                            std::string_view rule) {
  StoredEvidence stored;
  stored.set_article_digest(view.article->digest());
  stored.mutable_passage()->set_start(start);
  stored.mutable_passage()->set_end(end);
  stored.set_confidence(1);
  stored.set_rule(std::string(rule));
  return stored;
}

void AddDays(const ArticleView& view, Contribution* contribution) {
  const auto day = DayFact(std::string_view(view.article->published()).substr(0, 10));
  if (!day) return;
  contribution->facts.insert({Fold::kLeast, "first_seen", *day});
  contribution->facts.insert({Fold::kGreatest, "last_seen", *day});
}

void AddConfidence(double confidence, Contribution* contribution) {
  if (confidence > 0)
    contribution->facts.insert({Fold::kGreatest, "confidence", ConfidenceFact(confidence)});
}

std::string OwnKeyIn(const ArticleView& view, std::string_view name, size_t number) {
  constexpr size_t kDigestPart = 16;
  return absl::StrCat(std::string(name), " #", view.article->digest().substr(0, kDigestPart), "-",
                      number);
}

}  // namespace dossier
