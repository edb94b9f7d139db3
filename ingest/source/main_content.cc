#include "ingest/source/main_content.h"

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
#include "ingest/source/page_hints.h"
#include "ingest/source/page_tree.h"
#include "ingest/source/prose_measure.h"

namespace dossier {
namespace {

constexpr size_t kNone = static_cast<size_t>(-1);
constexpr size_t kShortestLoose = 25;  // bytes; shorter text without a paragraph of its own is a label

std::string Folded(std::string_view text) {
  std::string folded;
  for (char c : text) {
    if (absl::ascii_isalnum(c) || (c & 0x80)) folded += absl::ascii_tolower(c);
  }
  return folded;
}

class ContentFinder {
 public:
  ContentFinder(const PageTree& tree, const std::vector<PageBlock>& blocks,
                const std::vector<BlockKind>& kinds, uint32_t main)
      : tree_(tree), blocks_(blocks), kinds_(kinds), main_(main) {}

  MainContent Find(std::string_view headline) {
    title_ = FindTitle(headline);
    for (size_t i = 0; i < blocks_.size(); ++i) {
      if (InMain(i) ? IsWanted(i) : IsWantedBefore(i)) Keep(i);
    }
    DropLinkLists();
    DropEmptyHeadings();
    return std::move(content_);
  }

 private:
  uint32_t Place(size_t i) const { return blocks_[i].first_text; }
  bool InMain(size_t i) const {
    return Place(i) >= main_ && Place(i) < tree_.nodes[main_].end;
  }

  // The `h1` that says what the metadata say; else the last one before the text, or the first within.
  size_t FindTitle(std::string_view headline) const {
    const std::string wanted = Folded(headline);
    size_t best = kNone;
    for (size_t i = 0; i < blocks_.size() && Place(i) < tree_.nodes[main_].end; ++i) {
      if (kinds_[i] != BlockKind::kTitle) continue;
      if (!wanted.empty() && Folded(blocks_[i].text) == wanted) return i;
      if (best == kNone || !InMain(i)) best = i;
    }
    return best;
  }

  bool IsWanted(size_t i) const {
    const PageBlock& block = blocks_[i];
    switch (kinds_[i]) {
      case BlockKind::kTitle:
        return true;
      case BlockKind::kByline:
      case BlockKind::kTableCell:
        return !IsNoiseLine(block.text);
      case BlockKind::kLoose:
        return !IsLinks(block) && !IsNoiseLine(block.text) &&
               (IsProse(block) || block.text.size() >= kShortestLoose);
      case BlockKind::kListItem:
        return !IsNoiseLine(block.text);
      default:
        return !IsLinks(block) && !IsNoiseLine(block.text);
    }
  }

  // Between the title and the text stand the summary, the byline and the picture.
  bool IsWantedBefore(size_t i) const {
    if (i == title_) return true;
    if (title_ == kNone || i < title_ || Place(i) >= main_) return false;
    const BlockKind kind = kinds_[i];
    if (kind == BlockKind::kTitle || IsNoiseLine(blocks_[i].text)) return false;
    if (kind == BlockKind::kByline || kind == BlockKind::kCaption) return true;
    return IsProse(blocks_[i]) &&
           (kind == BlockKind::kLead || kind == BlockKind::kParagraph || kind == BlockKind::kHeading);
  }

  void Keep(size_t i) {
    BlockKind kind = kinds_[i];
    if (kind == BlockKind::kTitle && i != title_) kind = BlockKind::kHeading;
    content_.blocks.push_back(i);
    content_.kinds.push_back(kind);
  }

  // The list an item stands in.
  uint32_t ListOf(size_t i) const {
    uint32_t node = blocks_[i].node;
    while (node != 0 && tree_.nodes[node].tag != "ul" && tree_.nodes[node].tag != "ol" &&
           tree_.nodes[node].tag != "dl") {
      node = tree_.nodes[node].parent;
    }
    return node;
  }

  // Items in one list stand one behind another; a list that is mostly links goes as a whole.
  void DropLinkLists() {
    MainContent kept;
    for (size_t from = 0; from < content_.blocks.size();) {
      size_t to = from + 1;
      if (content_.kinds[from] == BlockKind::kListItem) {
        const uint32_t list = ListOf(content_.blocks[from]);
        while (to < content_.blocks.size() && content_.kinds[to] == BlockKind::kListItem &&
               ListOf(content_.blocks[to]) == list) {
          ++to;
        }
        if (MostlyLinks(from, to)) {
          from = to;
          continue;
        }
      }
      for (; from < to; ++from) Copy(from, &kept);
    }
    content_ = std::move(kept);
  }

  bool MostlyLinks(size_t from, size_t to) const {
    size_t links = 0, all = 0;
    for (size_t i = from; i < to; ++i) {
      links += blocks_[content_.blocks[i]].link_bytes;
      all += blocks_[content_.blocks[i]].text.size();
    }
    return links * 10 > all * 6;
  }

  void Copy(size_t i, MainContent* to) const {
    to->blocks.push_back(content_.blocks[i]);
    to->kinds.push_back(content_.kinds[i]);
  }

  // 1 for the highest headings; text comes behind all.
  int Level(size_t i) const {
    if (content_.kinds[i] != BlockKind::kHeading) return 7;
    const std::string_view tag = tree_.nodes[blocks_[content_.blocks[i]].node].tag;
    return tag.size() == 2 && absl::ascii_isdigit(tag[1]) ? tag[1] - '0' : 6;
  }

  // A heading before another one as high, or before the end, has lost its text.
  void DropEmptyHeadings() {
    MainContent reversed;
    int next_level = 0;
    for (size_t i = content_.blocks.size(); i-- > 0;) {
      const int level = Level(i);
      if (level >= next_level && content_.kinds[i] == BlockKind::kHeading) continue;
      next_level = level;
      Copy(i, &reversed);
    }
    std::reverse(reversed.blocks.begin(), reversed.blocks.end());
    std::reverse(reversed.kinds.begin(), reversed.kinds.end());
    content_ = std::move(reversed);
  }

  const PageTree& tree_;
  const std::vector<PageBlock>& blocks_;
  const std::vector<BlockKind>& kinds_;
  uint32_t main_;
  size_t title_ = kNone;
  MainContent content_;
};

}  // namespace

MainContent FindMainContent(const PageTree& tree, const std::vector<uint8_t>& hints,
                            const std::vector<PageBlock>& blocks,
                            const std::vector<BlockKind>& kinds, std::string_view headline) {
  const uint32_t main = FindMainElement(tree, hints, blocks, kinds);
  return ContentFinder(tree, blocks, kinds, main).Find(headline);
}

}  // namespace dossier
