#include "ingest/evaluate/relations/passage_scorer.h"

#include <algorithm>
#include <set>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_format.h"
#include "ingest/evaluate/relations/given_ends.h"
#include "ingest/extract/extractor.h"
#include "ingest/extract/train/annotated_reading.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

bool IsMentioned(const ExtractedEntity& entity, uint32_t start, uint32_t end) {
  return std::any_of(entity.mentions().begin(), entity.mentions().end(), [&](const Mention& m) {
    return m.span().start() < end && start < m.span().end();
  });
}

bool HasTitleOf(const KnowledgeNetProperty& property, const ExtractedClaim& claim) {
  for (const NamedValue& value : claim.attributes()) {
    if (value.key() != "title") continue;
    std::string title = absl::AsciiStrToLower(value.value().text());
    return std::any_of(property.titles.begin(), property.titles.end(),
                       [&](const std::string& word) { return absl::StrContains(title, word); });
  }
  return true;
}

bool Speaks(const ExtractedClaim& claim, const KnowledgeNetProperty& property,
            const Extraction& extraction) {
  if (claim.polarity() != POSITIVE || claim.modality() != ASSERTED) return false;
  const auto& types = property.types;
  if (std::find(types.begin(), types.end(), claim.type()) == types.end()) return false;
  const ExtractedEntity& object = extraction.entities(static_cast<int>(claim.object()));
  if (!property.object_finer.empty() && object.finer_label() != property.object_finer) return false;
  return property.titles.empty() || HasTitleOf(property, claim);
}

// The claims of a property: subject and object as the property has them.
std::set<std::pair<uint32_t, uint32_t>> ClaimsOf(const KnowledgeNetProperty& property,
                                                 const Extraction& extraction) {
  std::set<std::pair<uint32_t, uint32_t>> claims;
  for (const ExtractedClaim& claim : extraction.claims()) {
    if (!Speaks(claim, property, extraction)) continue;
    claims.insert(property.turned ? std::pair(claim.object(), claim.subject())
                                  : std::pair(claim.subject(), claim.object()));
  }
  return claims;
}

void AddTo(const Tally& tally, Tally* sum) {
  sum->found += tally.found;
  sum->right += tally.right;
  sum->wanted += tally.wanted;
  sum->hit += tally.hit;
}

Tally ScoreProperty(const KnowledgeNetPassage& passage, const std::string& name,
                    const Extraction& extraction) {
  Tally tally;
  std::vector<const KnowledgeNetFact*> facts;
  for (const KnowledgeNetFact& fact : passage.facts)
    if (fact.property == name) facts.push_back(&fact);
  tally.wanted = static_cast<int>(facts.size());
  const KnowledgeNetProperty* property = FindProperty(name);
  if (property == nullptr) return tally;
  std::set<const KnowledgeNetFact*> hit;
  for (const auto& [from, to] : ClaimsOf(*property, extraction)) {
    const ExtractedEntity& subject = extraction.entities(static_cast<int>(from));
    const ExtractedEntity& object = extraction.entities(static_cast<int>(to));
    bool right = false;
    for (const KnowledgeNetFact* fact : facts) {
      bool turned = name == "SPOUSE" &&
                    IsMentioned(object, fact->subject_start, fact->subject_end) &&
                    IsMentioned(subject, fact->object_start, fact->object_end);
      bool straight = IsMentioned(subject, fact->subject_start, fact->subject_end) &&
                      IsMentioned(object, fact->object_start, fact->object_end);
      if (!turned && !straight) continue;
      right = true;
      hit.insert(fact);
    }
    ++tally.found;
    tally.right += right;
  }
  tally.hit = static_cast<int>(hit.size());
  return tally;
}

absl::StatusOr<Extraction> Extract(const Extractor& extractor, const AnnotatedReading* given,
                                   const KnowledgeNetPassage& passage) {
  Article article;
  article.set_uri(passage.document);
  article.set_text(passage.text);
  if (given == nullptr) return extractor.Extract(article);
  auto document = given->Read(WithGivenEnds(passage), article, AnnotatedReading::Others::kAsFound);
  if (!document.ok()) return document.status();
  return extractor.ExtractFrom(**document);
}

}  // namespace

void ScorePassage(const KnowledgeNetPassage& passage, const Extraction& extraction,
                  PassageScores* scores) {
  std::set<std::string> names(passage.properties.begin(), passage.properties.end());
  for (const std::string& name : names) {
    Tally tally = ScoreProperty(passage, name, extraction);
    AddTo(tally, &scores->all);
    if (FindProperty(name) != nullptr) AddTo(tally, &scores->relations);
    AddTo(tally, &scores->properties[name]);
  }
}

absl::StatusOr<PassageScores> ScoreKnowledgeNet(const Extractor& extractor,
                                                const std::vector<KnowledgeNetPassage>& passages,
                                                bool given) {
  auto reading = AnnotatedReading::Make();
  if (!reading.ok()) return reading.status();
  PassageScores scores;
  for (const KnowledgeNetPassage& passage : passages) {
    if (passage.fold != kMeasuredFold) continue;
    auto extraction = Extract(extractor, given ? &*reading : nullptr, passage);
    if (!extraction.ok()) return extraction.status();
    ScorePassage(passage, *extraction, &scores);
  }
  return scores;
}

std::string PassageScoresText(const PassageScores& scores, bool table) {
  std::string text;
  auto add = [&text](const std::string& name, const Tally& tally) {
    absl::StrAppendFormat(&text,
                          "%-22s P %5.1f  R %5.1f  F1 %5.1f   (%d of %d right, %d of %d found)\n",
                          name, 100 * tally.Precision(), 100 * tally.Recall(), 100 * tally.F1(),
                          tally.right, tally.found, tally.hit, tally.wanted);
  };
  add("all properties", scores.all);
  add("without dates", scores.relations);
  if (!table) return text;
  for (const auto& [name, tally] : scores.properties.ByWanted()) add("  " + name, tally);
  return text;
}

}  // namespace dossier
