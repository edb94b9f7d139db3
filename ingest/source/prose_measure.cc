#include "ingest/source/prose_measure.h"

#include <algorithm>
#include <string_view>

#include "absl/strings/match.h"
#include "ingest/source/page_hints.h"
#include "ingest/source/page_tree.h"

namespace dossier {
namespace {

constexpr size_t kProseWords = 10;

size_t CountWords(std::string_view text) {
  return 1 + static_cast<size_t>(std::count(text.begin(), text.end(), ' '));
}

bool EndsAsSentence(std::string_view text) {
  static constexpr std::string_view kEnds[] = {".", "!", "?",  ".\"", "!\"", "?\"", ".\u201d",
                                               ".\u2019", "!\u201d", "?\u201d", "\u2026", ".)",
                                               ",\u201d", "\u3002", "\u0964", "\u061f", ":"};
  return std::any_of(std::begin(kEnds), std::end(kEnds), [text](std::string_view end) {
    return absl::EndsWith({text.data(), text.size()}, {end.data(), end.size()});
  });
}

// What a block adds to the weight of the elements around it.
size_t Weight(const PageBlock& block, BlockKind kind) {
  const bool bearing = kind == BlockKind::kParagraph || kind == BlockKind::kLoose ||
                       kind == BlockKind::kBlockQuote || kind == BlockKind::kListItem ||
                       kind == BlockKind::kLead;
  if (!bearing || !IsProse(block)) return 0;
  const size_t weight = block.text.size() - block.link_bytes;
  return kind == BlockKind::kListItem ? weight / 2 : weight;
}

class Prose {
 public:
  Prose(const PageTree& tree, const std::vector<uint8_t>& hints,
        const std::vector<PageBlock>& blocks, const std::vector<BlockKind>& kinds)
      : tree_(tree), hints_(hints), before_(tree.nodes.size() + 1, 0) {
    for (size_t i = 0; i < blocks.size(); ++i) {
      before_[blocks[i].first_text + 1] += Weight(blocks[i], kinds[i]);
    }
    for (size_t i = 1; i < before_.size(); ++i) before_[i] += before_[i - 1];
  }

  size_t Within(uint32_t node) const { return before_[tree_.nodes[node].end] - before_[node]; }

  bool IsBody(uint32_t node) const {
    const std::string_view tag = tree_.nodes[node].tag;
    return tag == "article" || tag == "main" || (hints_[node] & kHintBody) != 0;
  }

  // Only these hold blocks; a lone long paragraph is no article by itself.
  static bool Contains(std::string_view tag) {
    return tag != "p" && tag != "li" && tag != "blockquote" && tag != "figcaption" &&
           (IsBlockTag(tag) || tag.empty() || tag == "span" || tag == "font");
  }

  // The child that holds the most.
  uint32_t Heaviest(uint32_t node) const {
    uint32_t best = node;
    size_t most = 0;
    for (uint32_t i = node + 1; i < tree_.nodes[node].end; i = tree_.nodes[i].end) {
      if (Within(i) > most && Contains(tree_.nodes[i].tag)) {
        best = i;
        most = Within(i);
      }
    }
    return best;
  }

  // The outermost element below `node` that is marked as the body and holds at least half of it; the heaviest where
  // several do, `node` where none does.
  uint32_t MarkedBody(uint32_t node) const {
    uint32_t best = node;
    for (uint32_t i = node + 1; i < tree_.nodes[node].end; ++i) {
      if (!IsBody(i) || Within(i) * 2 < Within(node)) continue;
      if (best == node || Within(i) > Within(best)) best = i;
    }
    return best;
  }

 private:
  const PageTree& tree_;
  const std::vector<uint8_t>& hints_;
  std::vector<size_t> before_;
};

}  // namespace

bool IsLinks(const PageBlock& block) { return block.link_bytes * 10 > block.text.size() * 6; }

bool IsProse(const PageBlock& block) {
  if (IsLinks(block)) return false;
  const size_t words = CountWords(block.text);
  return words >= kProseWords || (words >= 3 && EndsAsSentence(block.text)) ||
         (EndsAsSentence(block.text) && block.text.size() >= 40);
}

uint32_t FindMainElement(const PageTree& tree, const std::vector<uint8_t>& hints,
                         const std::vector<PageBlock>& blocks,
                         const std::vector<BlockKind>& kinds) {
  const Prose prose(tree, hints, blocks, kinds);
  uint32_t node = 0;
  if (prose.Within(node) == 0) return node;
  node = prose.MarkedBody(node);
  for (;;) {
    const uint32_t child = prose.Heaviest(node);
    // Within a marked body the last tenth is more likely the article's than the site's.
    const size_t parts = prose.IsBody(node) && !prose.IsBody(child) ? 99 : 90;
    if (child == node || prose.Within(child) * 100 < prose.Within(node) * parts) return node;
    node = child;
  }
}

}  // namespace dossier
