// A syntax model of a few units with weights by chance: the machinery without the training.
#pragma once

#include <string>

#include "ingest/language/train/syntax_net/weight_files.h"

namespace dossier {

// Weights within +-1, always the same for a seed.
WeightArray WeightsByChance(uint32_t rows, uint32_t columns, uint64_t seed);

// The file's bytes.
std::string TinyModel();

}  // namespace dossier
