#include "ingest/extract/train/cross_validation.h"

#include <algorithm>
#include <map>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "ingest/evaluate/relations/passage_scorer.h"
#include "ingest/evaluate/relations/property_judge.h"
#include "ingest/extract/extractor.h"
#include "ingest/extract/scorer/found_claims.h"
#include "ingest/extract/train/annotated_reading.h"
#include "ingest/ontology/ontology_index.h"

namespace dossier {
namespace {

constexpr uint32_t kFolds = 3;
constexpr double kBeliefs[] = {0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5};

bool Holds(const LabelledPair& pair, const std::string& type) {
  return std::find(pair.types.begin(), pair.types.end(), type) != pair.types.end();
}

bool IsFound(const LabelledPair& pair, const std::string& type) {
  uint64_t feature = FoundClaims::FeatureOf(type);
  return std::find(pair.features.begin(), pair.features.end(), feature) != pair.features.end();
}

ClaimCount CountPatterns(const ClaimCorpus& corpus, const std::vector<std::string>& types) {
  ClaimCount count;
  for (const LabelledPair& pair : corpus.news) {
    for (const std::string& type : types)
      if (IsFound(pair, type)) count.Add(Holds(pair, type));
  }
  return count;
}

std::string ShareLine(const char* what, const ClaimCount& count, size_t gold) {
  return absl::StrFormat("%s P %.1f R %.1f (%d of %d right, %d wanted)\n", what,
                         100.0 * count.right / std::max<size_t>(count.said, 1),
                         100.0 * count.right / std::max<size_t>(gold, 1), count.right, count.said,
                         gold);
}

// All news, and all passages but those of one fold.
std::vector<const LabelledPair*> WithoutFold(const ClaimCorpus& corpus, int fold) {
  std::vector<const LabelledPair*> part = corpus.TrainingPart(1, 1);
  std::erase_if(part, [fold](const LabelledPair* pair) { return pair->passage_fold == fold; });
  return part;
}

absl::StatusOr<Tally> ScoreFold(const ClaimNet& net, size_t types, int fold, double belief,
                                const AnnotatedReading& given,
                                const std::vector<KnowledgeNetPassage>& passages,
                                const Extractor& extractor) {
  std::string bytes = net.Finish(std::vector<double>(types, kBelieved), kMostFeatures);
  auto judge = PropertyJudge::Make(bytes);
  if (!judge.ok()) return judge.status();
  auto scores = ScoreKnowledgeNet(extractor, passages, {fold, &given, &*judge, belief});
  if (!scores.ok()) return scores.status();
  return scores->relations;
}

}  // namespace

std::vector<ClaimCount> CountAdded(const ClaimCorpus& corpus, const std::vector<std::string>& types,
                                   const OntologyIndex& ontology,
                                   const ClaimNet::Options& options) {
  std::vector<ClaimCount> counts(types.size());
  for (uint32_t fold = 0; fold < kFolds; ++fold) {
    ClaimNet model(types, ontology);
    model.Train(corpus.TrainingPart(kFolds, fold), options);
    for (const LabelledPair& pair : corpus.news) {
      if (pair.article % kFolds != fold) continue;
      std::vector<float> p = model.Predict(pair);
      for (size_t i = 0; i < types.size(); ++i)
        if (p[i] >= kBelieved && !IsFound(pair, types[i])) counts[i].Add(Holds(pair, types[i]));
    }
  }
  return counts;
}

std::string AddedText(const ClaimCorpus& corpus, const std::vector<std::string>& types,
                      const std::vector<ClaimCount>& added) {
  std::map<std::string, size_t> wanted;
  for (const LabelledPair& pair : corpus.news)
    for (const std::string& type : pair.types) ++wanted[type];
  std::string text;
  ClaimCount all;
  size_t gold = 0;
  for (size_t i = 0; i < types.size(); ++i) {
    all.said += added[i].said, all.right += added[i].right, gold += wanted[types[i]];
    absl::StrAppendFormat(&text, "%-18s right %4d of %4d, wanted %4d\n", types[i], added[i].right,
                          added[i].said, wanted[types[i]]);
  }
  ClaimCount patterns = CountPatterns(corpus, types);
  ClaimCount both = {patterns.said + all.said, patterns.right + all.right};
  absl::StrAppend(&text, ShareLine("patterns:", patterns, gold),
                  ShareLine("the scorer adds:", all, gold), ShareLine("both:", both, gold));
  absl::StrAppendFormat(&text, "%d of %d claims are reached\n", corpus.reached, corpus.claims);
  return text;
}

absl::StatusOr<std::string> BeliefsText(const ClaimCorpus& corpus,
                                        const std::vector<std::string>& types,
                                        const std::vector<KnowledgeNetPassage>& passages,
                                        const Extractor& extractor, const OntologyIndex& ontology,
                                        const ClaimNet::Options& options) {
  auto given = AnnotatedReading::Make();
  if (!given.ok()) return given.status();
  std::map<double, Tally> tallies;
  for (int fold = 1; fold < kMeasuredFold; ++fold) {
    ClaimNet net(types, ontology);
    net.Train(WithoutFold(corpus, fold), options);
    for (double belief : kBeliefs) {
      auto tally = ScoreFold(net, types.size(), fold, belief, *given, passages, extractor);
      if (!tally.ok()) return tally.status();
      tallies[belief] += *tally;
    }
  }
  std::string text;
  for (const auto& [belief, tally] : tallies)
    absl::StrAppendFormat(&text, "passages, believed from %.2f on: P %.1f R %.1f F1 %.1f\n", belief,
                          100 * tally.Precision(), 100 * tally.Recall(), 100 * tally.F1());
  return text;
}

}  // namespace dossier
