// The model file of the weights that train.py has written.
#pragma once

#include <string>

#include "ingest/language/train/syntax_net/weight_files.h"

namespace dossier {

// The file's bytes, as SyntaxModel::Open reads them.
std::string PackModel(const WeightFiles& files);

}  // namespace dossier
