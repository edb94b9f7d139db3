#include "ingest/extract/train/passage_pairs.h"

#include <set>
#include <string>
#include <utility>

#include "ingest/evaluate/relations/passage_reading.h"
#include "ingest/evaluate/relations/passage_source.h"
#include "ingest/evaluate/relations/property_judge.h"
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

class Labeller {
 public:
  Labeller(const KnowledgeNetPassage& passage, const Document& document, bool given)
      : passage_(passage), document_(document), given_(given) {}

  void Visit(const EntityTable& entities, const PairCandidate& pair) {
    if (pair.across) return;
    LabelledPair made;
    made.features = pair.features;
    made.from_label = entities.Label(pair.from->argument.entity);
    made.to_label = entities.Label(pair.to->argument.entity);
    made.judged = Judged(pair);
    if (made.judged.empty()) return;
    AddPassageSource(made.from_label, made.to_label, given_, &made.features);
    for (const KnowledgeNetFact& fact : passage_.facts) AddFact(fact, pair, &made);
    pairs.push_back(std::move(made));
  }

  std::vector<LabelledPair> pairs;

 private:
  // A type says nothing where its property asks for a title that is not in the sentence: that
  // somebody is no chief executive does not say that he leads nothing.
  std::vector<std::string> Judged(const PairCandidate& pair) const {
    std::set<std::string> judged;
    for (const std::string& name : passage_.properties) {
      const KnowledgeNetProperty* property = FindProperty(name);
      if (property != nullptr && NamesTitle(document_, pair.sentence, *property))
        judged.insert(property->types.begin(), property->types.end());
    }
    return {judged.begin(), judged.end()};
  }

  void AddFact(const KnowledgeNetFact& fact, const PairCandidate& pair, LabelledPair* made) const {
    const KnowledgeNetProperty* property = FindProperty(fact.property);
    if (property == nullptr) return;
    const Endpoint& subject = property->turned ? *pair.to : *pair.from;
    const Endpoint& object = property->turned ? *pair.from : *pair.to;
    if (!Overlaps(document_, subject, fact.subject_start, fact.subject_end) ||
        !Overlaps(document_, object, fact.object_start, fact.object_end))
      return;
    made->types.insert(made->types.end(), property->types.begin(), property->types.end());
    made->either |= property->types.size() > 1;
  }

  const KnowledgeNetPassage& passage_;
  const Document& document_;
  bool given_;
};

}  // namespace

absl::StatusOr<std::vector<LabelledPair>> PairsOf(const KnowledgeNetPassage& passage,
                                                  const AnnotatedReading* given,
                                                  const Extractor& extractor) {
  const Article article = ArticleOf(passage);
  auto document = ReadPassage(passage, article, given, extractor);
  if (!document.ok()) return document.status();
  Labeller labeller(passage, **document, given != nullptr);
  extractor.ExtractFrom(**document, [&](const EntityTable& entities, const PairCandidate& pair) {
    labeller.Visit(entities, pair);
  });
  return std::move(labeller.pairs);
}

}  // namespace dossier
