#include "ingest/source/block_kinds.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "ingest/source/page_hints.h"
#include "ingest/source/page_tree.h"

namespace dossier {
namespace {

constexpr size_t kLongestByline = 200;  // bytes
constexpr size_t kLongestCell = 120;    // bytes; longer text is prose that a table arranges
constexpr uint32_t kMostInlineNodes = 1000;

bool IsHeadingTag(std::string_view tag) {
  return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '2' && tag[1] <= '6';
}

// A table that arranges the page holds blocks of its own kind within its cells, or is a single row or column.
bool IsDataTable(const PageTree& tree, uint32_t table) {
  int rows = 0, cells = 0;
  for (uint32_t i = table + 1; i < tree.nodes[table].end; ++i) {
    const std::string_view tag = tree.nodes[i].tag;
    rows += tag == "tr";
    cells += tag == "td" || tag == "th";
    if (tag == "table" || tag == "h1" || tag == "h2" || tag == "div" || tag == "center") return false;
  }
  return rows >= 2 && cells >= 2 * rows && tree.Attribute(table, "role") != "presentation";
}

class KindFinder {
 public:
  KindFinder(const PageTree& tree, const std::vector<uint8_t>& hints) : tree_(tree), hints_(hints) {}

  BlockKind Of(const PageBlock& block) {
    // From the text outwards: inline elements may tell too (`<span class="byline">`), where they hold the whole block.
    bool inline_part = true;
    for (uint32_t i = tree_.nodes[block.first_text].parent;; i = tree_.nodes[i].parent) {
      inline_part = inline_part && i != block.node && i > block.node;
      const std::string_view tag = tree_.nodes[i].tag;
      if (tag == "body" || tag == "article" || tag == "main" || i == 0) break;
      if (inline_part && !HoldsWhole(i, block)) continue;
      if (const std::optional<BlockKind> kind = FromElement(i, block)) return *kind;
    }
    return tree_.nodes[block.node].tag == "p" || tree_.nodes[block.node].tag == "pre"
               ? BlockKind::kParagraph
               : BlockKind::kLoose;
  }

 private:
  // Whether the text of the block is (about) what the inline element holds.
  bool HoldsWhole(uint32_t node, const PageBlock& block) const {
    size_t size = 4;
    const uint32_t end = std::min(tree_.nodes[node].end, node + kMostInlineNodes);
    for (uint32_t i = node; i < end && size < block.text.size(); ++i) {
      size += tree_.nodes[i].text_end - tree_.nodes[i].text_begin;
    }
    return size >= block.text.size();
  }

  std::optional<BlockKind> FromElement(uint32_t i, const PageBlock& block) {
    const std::string_view tag = tree_.nodes[i].tag;
    const uint8_t hints = hints_[i];
    const bool brief = block.text.size() <= kLongestByline;
    if (tag == "h1") return BlockKind::kTitle;
    if (IsHeadingTag(tag)) return (hints & kHintLead) ? BlockKind::kLead : BlockKind::kHeading;
    if (tag == "figcaption" || tag == "caption") return BlockKind::kCaption;
    if ((hints & kHintCaption) != 0) return BlockKind::kCaption;
    if (brief && ((hints & kHintByline) != 0 || tag == "time" || tag == "address")) {
      return BlockKind::kByline;
    }
    if ((hints & kHintLead) != 0) return BlockKind::kLead;
    if (tag == "li" || tag == "dd" || tag == "dt") return BlockKind::kListItem;
    if (tag == "blockquote") return BlockKind::kBlockQuote;
    if (tag == "figure" && tree_.nodes[block.node].tag != "p") return BlockKind::kCaption;
    if (tag == "table") {
      if (block.text.size() <= kLongestCell && DataTable(i)) return BlockKind::kTableCell;
    }
    return std::nullopt;
  }

  bool DataTable(uint32_t table) {
    const auto [it, added] = data_tables_.emplace(table, false);
    if (added) it->second = IsDataTable(tree_, table);
    return it->second;
  }

  const PageTree& tree_;
  const std::vector<uint8_t>& hints_;
  std::unordered_map<uint32_t, bool> data_tables_;
};

}  // namespace

std::vector<BlockKind> KindsOfBlocks(const PageTree& tree, const std::vector<uint8_t>& hints,
                                     const std::vector<PageBlock>& blocks) {
  KindFinder finder(tree, hints);
  std::vector<BlockKind> kinds;
  for (const PageBlock& block : blocks) {
    BlockKind kind = finder.Of(block);
    const bool plain = kind == BlockKind::kParagraph || kind == BlockKind::kLoose;
    if (plain && ReadsAsByline(block.text)) kind = BlockKind::kByline;
    kinds.push_back(kind);
  }
  return kinds;
}

}  // namespace dossier
