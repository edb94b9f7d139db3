// Words that tell a person's sex.
#pragma once

#include <string_view>

#include "ingest/text/name.h"

namespace dossier {

// Of titles, kinship and role words ('mrs', 'queen', 'actress', 'his', 'himself'); kNeuter for
// 'it', 'its', 'itself'.
Gender GenderOfWord(std::string_view lower_word);

}  // namespace dossier
