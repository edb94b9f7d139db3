// Which parts of an article's text are mentions, and how each kind of entity looks on a terminal.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "tools/terminal/terminal.h"

namespace dossier {

// The style of a first label of the ontology ('Person'); nothing for one that is not shown.
std::optional<Style> StyleOfLabel(std::string_view label);

// Bytes [begin, end) of Article.text in one style; without one the text between mentions.
struct StyledRange {
  uint32_t begin = 0;
  uint32_t end = 0;
  std::optional<Style> style;
};

// The whole text in order, cut where mentions begin and end. Of mentions within each other the
// inner one wins. Pronouns are left plain.
std::vector<StyledRange> MentionRanges(const Article& article, const Extraction& extraction);

// The names of the kinds, each in its colour; empty where the terminal shows none.
std::string StyleLegend(const Terminal& terminal);

}  // namespace dossier
