#include "ingest/extract/train/passage_pairs.h"

#include <algorithm>
#include <string>
#include <utility>

#include "ingest/extract/entity_table.h"
#include "ingest/extract/extractor.h"
#include "ingest/extract/scorer/pair_candidate.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

bool Overlaps(const Document& document, const Endpoint& end, uint32_t start, uint32_t stop) {
  const Range& tokens = end.argument.mention;
  return document.tokens[tokens.begin].start < stop && start < document.tokens[tokens.end - 1].end;
}

}  // namespace

absl::StatusOr<std::vector<LabelledPair>> PairsOf(const KnowledgeNetPassage& passage,
                                                  uint32_t number, const Extractor& extractor) {
  Article article;
  article.set_uri(passage.document);
  article.set_text(passage.text);
  auto document = extractor.Read(article);
  if (!document.ok()) return document.status();
  std::vector<std::string> judged;
  for (const std::string& name : passage.properties) {
    if (const KnowledgeNetProperty* property = FindProperty(name))
      judged.insert(judged.end(), property->types.begin(), property->types.end());
  }
  std::sort(judged.begin(), judged.end());
  judged.erase(std::unique(judged.begin(), judged.end()), judged.end());
  std::vector<LabelledPair> pairs;
  if (judged.empty()) return pairs;
  auto visit = [&](const EntityTable& entities, const PairCandidate& pair) {
    if (pair.across) return;
    LabelledPair made{pair.features,
                      std::string(entities.Label(pair.from->argument.entity)),
                      std::string(entities.Label(pair.to->argument.entity)),
                      {},
                      false,
                      judged,
                      1,
                      number};
    for (const KnowledgeNetFact& fact : passage.facts) {
      const KnowledgeNetProperty* property = FindProperty(fact.property);
      if (property == nullptr) continue;
      const Endpoint& subject = property->turned ? *pair.to : *pair.from;
      const Endpoint& object = property->turned ? *pair.from : *pair.to;
      if (!Overlaps(**document, subject, fact.subject_start, fact.subject_end) ||
          !Overlaps(**document, object, fact.object_start, fact.object_end))
        continue;
      made.types.insert(made.types.end(), property->types.begin(), property->types.end());
      made.either |= property->types.size() > 1;
    }
    pairs.push_back(std::move(made));
  };
  extractor.ExtractFrom(**document, visit);
  return pairs;
}

}  // namespace dossier
