// Entities of made-up articles, written on one line.
#pragma once

#include <string_view>

#include "proto/extraction.pb.h"

namespace dossier {

// 'Person|Claudia Sheinbaum|title=President|alias=Sheinbaum|kind=Country|cc=MX|born=1962'; titles
// and aliases may repeat.
ExtractedEntity EntityFromSpec(std::string_view spec);

}  // namespace dossier
