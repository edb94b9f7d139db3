// An article's text as a terminal shows it: wrapped, with its mentions in colour.
#pragma once

#include <string>
#include <vector>

#include "proto/article.pb.h"
#include "tools/reading/mention_styles.h"
#include "tools/terminal/terminal.h"

namespace dossier {

// The text in lines of at most the terminal's width, broken at blanks; the article's own line ends
// stay. Control characters are escaped. `ranges` cover the text in order. Linear in the text.
std::string WrappedText(const Article& article, const std::vector<StyledRange>& ranges, const Terminal& terminal);

}  // namespace dossier
