// A page's visible text, block by block, as a reader would see the paragraphs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/source/source_map.h"

namespace dossier {

struct PageTree;

// One stretch of text between two block boundaries (block elements, two line breaks).
struct PageBlock {
  uint32_t node = 0;        // the innermost block element it stands in
  uint32_t first_text = 0;  // the node of its first text
  std::string text;         // white space collapsed, one line feed for a line break; never empty
  SourceMap map;            // offsets of `text` to offsets of the page
  size_t link_bytes = 0;    // how much of `text` is within links
};

// Whether elements of this name stand on lines of their own.
bool IsBlockTag(std::string_view tag);

// "By Jane Roe", as text without any markup that says so.
bool ReadsAsByline(std::string_view text);

// All blocks outside `dropped`, in the order of the page. `q` elements get the quotation marks that browsers show. Linear.
std::vector<PageBlock> CollectBlocks(const PageTree& tree, const std::vector<bool>& dropped);

}  // namespace dossier
