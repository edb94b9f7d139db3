// A syntax model of a few units with weights by chance: the machinery without the training.
#pragma once

#include <string>

namespace dossier {

// The file's bytes.
std::string TinyModel();

}  // namespace dossier
