// Which blocks of a page are its article.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "ingest/source/block_kinds.h"
#include "ingest/source/page_blocks.h"

namespace dossier {

struct PageTree;

// The article's blocks in the order of the page, by index; `kinds` says of each what it is (kTitle for one at most).
struct MainContent {
  std::vector<size_t> blocks;
  std::vector<BlockKind> kinds;
};

// Finds the smallest element that holds nearly all of the page's prose (long blocks with few links, weighed by their length),
// takes its blocks and those between the title and it, and leaves out lists of links, labels and headings without text.
// `headline` is the title as the metadata tell it (empty: unknown); it decides between several `h1`. Linear.
MainContent FindMainContent(const PageTree& tree, const std::vector<uint8_t>& hints,
                            const std::vector<PageBlock>& blocks,
                            const std::vector<BlockKind>& kinds, std::string_view headline);

}  // namespace dossier
