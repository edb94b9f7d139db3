// Tells captions, headings and by-lines from prose by how a line is written.
#pragma once

#include <string_view>

#include "ingest/text/block.h"

namespace dossier {

// `line` without white space at its ends; `first`: it opens the article.
BlockKind LineKind(std::string_view line, bool first);

}  // namespace dossier
