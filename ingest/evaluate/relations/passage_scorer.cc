#include "ingest/evaluate/relations/passage_scorer.h"

#include <algorithm>
#include <set>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_format.h"
#include "ingest/evaluate/relations/passage_reading.h"
#include "ingest/evaluate/relations/property_judge.h"
#include "ingest/extract/entity_table.h"
#include "ingest/extract/extractor.h"
#include "ingest/extract/scorer/pair_candidate.h"
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

using Ends = std::pair<uint32_t, uint32_t>;

bool IsSymmetric(const KnowledgeNetProperty& property) {
  return property.types.front() == "SPOUSE_OF";
}

Ends EndsOf(const KnowledgeNetProperty& property, uint32_t from, uint32_t to) {
  return property.turned ? Ends(to, from) : Ends(from, to);
}

std::set<Ends> ClaimsOf(const KnowledgeNetProperty& property, const Extraction& extraction) {
  std::set<Ends> claims;
  for (const ExtractedClaim& claim : extraction.claims()) {
    if (Speaks(claim, property, extraction))
      claims.insert(EndsOf(property, claim.subject(), claim.object()));
  }
  return claims;
}

Tally ScoreProperty(const KnowledgeNetPassage& passage, const std::string& name,
                    const std::set<Ends>& claims, const Extraction& extraction) {
  Tally tally;
  std::vector<const KnowledgeNetFact*> facts;
  for (const KnowledgeNetFact& fact : passage.facts)
    if (fact.property == name) facts.push_back(&fact);
  tally.wanted = static_cast<int>(facts.size());
  std::set<const KnowledgeNetFact*> hit;
  for (const auto& [from, to] : claims) {
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

// The properties that were looked for and that are relationships, each once.
std::vector<const KnowledgeNetProperty*> RelationshipsOf(const KnowledgeNetPassage& passage) {
  std::set<std::string> names(passage.properties.begin(), passage.properties.end());
  std::vector<const KnowledgeNetProperty*> properties;
  for (const std::string& name : names)
    if (const KnowledgeNetProperty* property = FindProperty(name)) properties.push_back(property);
  return properties;
}

// Somebody is the spouse of his spouse: that is one claim.
void AddClaim(const KnowledgeNetProperty& property, Ends ends, PassageClaims* claims) {
  std::set<Ends>& known = (*claims)[property.name];
  bool turned = IsSymmetric(property) && known.count({ends.second, ends.first}) > 0;
  if (!turned) known.insert(ends);
}

// What the judge believes of the pairs of one passage.
class Believer {
 public:
  Believer(const KnowledgeNetPassage& passage, const Document& document, const PassageTask& task)
      : document_(document), task_(task), properties_(RelationshipsOf(passage)) {}

  void Visit(const EntityTable& entities, const PairCandidate& pair) {
    if (task_.judge == nullptr || pair.across) return;
    std::vector<double> probabilities =
        task_.judge->Probabilities(document_, entities, pair, task_.given != nullptr, properties_);
    for (size_t i = 0; i < properties_.size(); ++i) {
      if (probabilities[i] < task_.belief) continue;
      const KnowledgeNetProperty& property = *properties_[i];
      believed_.emplace_back(
          &property, EndsOf(property, pair.from->argument.entity, pair.to->argument.entity));
    }
  }
  void AddTo(PassageClaims* claims) const {
    for (const auto& [property, ends] : believed_) AddClaim(*property, ends, claims);
  }

 private:
  const Document& document_;
  const PassageTask& task_;
  std::vector<const KnowledgeNetProperty*> properties_;
  std::vector<std::pair<const KnowledgeNetProperty*, Ends>> believed_;
};

absl::Status ScoreOne(const Extractor& extractor, const KnowledgeNetPassage& passage,
                      const PassageTask& task, PassageScores* scores) {
  const Article article = ArticleOf(passage);
  auto document = ReadPassage(passage, article, task.given, extractor);
  if (!document.ok()) return document.status();
  Believer believer(passage, **document, task);
  Extraction extraction = extractor.ExtractFrom(
      **document, [&believer](const EntityTable& entities, const PairCandidate& pair) {
        believer.Visit(entities, pair);
      });
  PassageClaims claims = WrittenClaims(passage, extraction);
  believer.AddTo(&claims);
  ScorePassage(passage, extraction, claims, scores);
  return absl::OkStatus();
}

}  // namespace

PassageClaims WrittenClaims(const KnowledgeNetPassage& passage, const Extraction& extraction) {
  PassageClaims claims;
  for (const KnowledgeNetProperty* property : RelationshipsOf(passage))
    claims[property->name] = ClaimsOf(*property, extraction);
  return claims;
}

void ScorePassage(const KnowledgeNetPassage& passage, const Extraction& extraction,
                  const PassageClaims& claims, PassageScores* scores) {
  std::set<std::string> names(passage.properties.begin(), passage.properties.end());
  for (const std::string& name : names) {
    auto found = claims.find(name);
    Tally tally = ScoreProperty(
        passage, name, found == claims.end() ? std::set<Ends>() : found->second, extraction);
    scores->all += tally;
    if (FindProperty(name) != nullptr) scores->relations += tally;
    scores->properties[name] += tally;
  }
}

absl::StatusOr<PassageScores> ScoreKnowledgeNet(const Extractor& extractor,
                                                const std::vector<KnowledgeNetPassage>& passages,
                                                const PassageTask& task) {
  PassageScores scores;
  for (const KnowledgeNetPassage& passage : passages) {
    if (passage.fold != task.fold) continue;
    absl::Status status = ScoreOne(extractor, passage, task, &scores);
    if (!status.ok()) return status;
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
