#pragma once

#include <cstdint>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/evaluate/relations/knowledge_net.h"
#include "ingest/extract/train/labelled_pair.h"

namespace dossier {

class Extractor;

// The pairs of a passage of KnowledgeNet, judged for the properties that were looked for in it.
absl::StatusOr<std::vector<LabelledPair>> PairsOf(const KnowledgeNetPassage& passage,
                                                  uint32_t number, const Extractor& extractor);

}  // namespace dossier
