// A name net of a few units with weights by chance, over the states of tiny_model.h.
#pragma once

#include <string>

#include "ingest/language/train/syntax_net/weight_files.h"

namespace dossier {

WeightFiles TinyNameWeights();
// The file's bytes.
std::string TinyNameModel();

}  // namespace dossier
