// What part each block of a page plays.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/source/page_blocks.h"

namespace dossier {

struct PageTree;

// As Block::Kind in article.proto, with two more that decide what is kept.
enum class BlockKind : uint8_t {
  kParagraph,   // in a `p` or as long as one
  kLoose,       // text directly in a `div` or the like: a paragraph of a careless page, or a label
  kLead,        // the summary below the title
  kTitle,
  kHeading,
  kCaption,
  kListItem,
  kBlockQuote,
  kTableCell,   // of a table of data; the cells of tables that only arrange the page are kLoose
  kByline,
};

// The kind of every block. Titles are `h1`; which of them is the article's own is decided elsewhere.
std::vector<BlockKind> KindsOfBlocks(const PageTree& tree, const std::vector<uint8_t>& hints,
                                     const std::vector<PageBlock>& blocks);

}  // namespace dossier
