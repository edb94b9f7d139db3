#pragma once

#include <cstdint>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/evaluate/relations/knowledge_net.h"
#include "ingest/extract/train/labelled_pair.h"

namespace dossier {

class AnnotatedReading;
class Extractor;

// The pairs of a passage of KnowledgeNet, judged for the properties that were looked for in it.
// With `given` the passage is read with the ends of its facts for names (WithGivenEnds), else as an
// article.
absl::StatusOr<std::vector<LabelledPair>> PairsOf(const KnowledgeNetPassage& passage,
                                                  const AnnotatedReading* given,
                                                  const Extractor& extractor);

}  // namespace dossier
