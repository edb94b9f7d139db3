// Makes the name net's model file of the weights that train.py wrote.
#pragma once

#include <string>

#include "ingest/language/train/syntax_net/weight_files.h"

namespace dossier {

// The bytes of name_net.bin, which NameNetModel opens.
std::string PackNameModel(const WeightFiles& files);

}  // namespace dossier
