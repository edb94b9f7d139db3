// What the programs that pack a trained net have in common.
#pragma once

#include <string>

#include "ingest/language/train/syntax_net/weight_files.h"

namespace dossier {

// PROGRAM WEIGHTS_DIR OUTPUT: the exit code of reading the weights, packing them and writing the
// model file; says what is wrong, or how large the file is.
int PackFiles(int argc, char** argv, std::string (*pack)(const WeightFiles&));

}  // namespace dossier
