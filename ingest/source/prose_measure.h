// How much of a page's prose stands where.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "ingest/source/block_kinds.h"
#include "ingest/source/page_blocks.h"

namespace dossier {

struct PageTree;

// Whether a block is nearly all links.
bool IsLinks(const PageBlock& block);

// Whether a block reads as running text: it ends as a sentence does, or has many words.
bool IsProse(const PageBlock& block);

// The element within which nearly all prose of the page stands, and hardly anything else: from the outermost one
// inwards as long as one child holds nine tenths, with elements that are marked as the article's body (kHintBody,
// `article`) preferred where they hold half. The root where the page has no prose.
uint32_t FindMainElement(const PageTree& tree, const std::vector<uint8_t>& hints,
                         const std::vector<PageBlock>& blocks, const std::vector<BlockKind>& kinds);

}  // namespace dossier
