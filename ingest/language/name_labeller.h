// The labels of an article's names, by both learned labellers together.
#pragma once

#include <vector>

#include "ingest/language/linear_model.h"
#include "ingest/language/name_features.h"
#include "ingest/language/neural/name_net_model.h"
#include "ingest/language/neural/syntax_model.h"

namespace dossier {

// A label a token, in the document's order. The scores of the linear model and of the net are
// added, and the best sequence of each sentence is taken.
std::vector<uint8_t> LabelNames(const LinearModel& linear, const NameNetModel& net,
                                const SyntaxModel& syntax, const NameFeatures& features,
                                const Document& document);

}  // namespace dossier
