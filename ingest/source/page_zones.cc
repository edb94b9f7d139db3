#include "ingest/source/page_zones.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_replace.h"
#include "ingest/source/page_hints.h"
#include "ingest/source/page_tree.h"

namespace dossier {
namespace {

constexpr size_t kLongStretch = 60;  // bytes of a text that is more than a label

bool IsOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Never anything but machinery.
bool IsMachinery(std::string_view tag) {
  return IsOneOf(tag, {"script", "style", "noscript", "template", "iframe", "object", "embed",
                       "textarea", "button", "head", "title", "datalist", "map", "canvas",
                       "audio", "video", "noembed", "noframes", "rp", "rt"});
}

// Part of the site's frame, or beside the article.
bool IsFrame(std::string_view tag) {
  return IsOneOf(tag, {"nav", "aside", "footer", "form", "dialog", "menu"});
}

bool IsFrameRole(std::string_view role) {
  return IsOneOf(role, {"navigation", "banner", "complementary", "contentinfo", "search", "dialog",
                        "alert", "alertdialog", "menu", "menubar", "toolbar", "tablist"});
}

bool IsHidden(const PageTree& tree, uint32_t node) {
  if (tree.nodes[node].attribute_count == 0) return false;
  if (tree.HasAttribute(node, "hidden") || tree.Attribute(node, "aria-hidden") == "true") {
    return true;
  }
  const std::string_view style = tree.Attribute(node, "style");
  if (style.empty()) return false;
  const std::string tight = absl::StrReplaceAll(
      absl::AsciiStrToLower(absl::string_view(style.data(), style.size())), {{" ", ""}});
  return absl::StrContains(tight, "display:none") || absl::StrContains(tight, "visibility:hidden");
}

// Sums over the nodes before each node, so that a subtree's is one subtraction.
class TextMeasure {
 public:
  explicit TextMeasure(const PageTree& tree)
      : long_text_(tree.nodes.size() + 1), titles_(tree.nodes.size() + 1) {
    uint32_t machinery_end = 0;
    for (uint32_t i = 0; i < tree.nodes.size(); ++i) {
      const PageNode& node = tree.nodes[i];
      if (IsMachinery(node.tag)) machinery_end = std::max(machinery_end, node.end);
      const size_t size = node.text_end - node.text_begin;
      const bool counts = size >= kLongStretch && i >= machinery_end;
      long_text_[i + 1] = long_text_[i] + (counts ? size : 0);
      titles_[i + 1] = titles_[i] + (node.tag == "h1");
    }
  }

  bool HoldsMuch(const PageNode& node, uint32_t index) const {
    return (long_text_[node.end] - long_text_[index]) * 5 >= long_text_.back() * 2 &&
           long_text_.back() > 0;
  }
  bool HoldsTitle(const PageNode& node, uint32_t index) const {
    return titles_[node.end] > titles_[index];
  }

 private:
  std::vector<size_t> long_text_, titles_;
};

}  // namespace

std::vector<bool> DroppedNodes(const PageTree& tree, const std::vector<uint8_t>& hints) {
  const TextMeasure measure(tree);
  std::vector<bool> dropped(tree.nodes.size(), false);
  for (uint32_t i = 1; i < tree.nodes.size();) {
    const PageNode& node = tree.nodes[i];
    bool drop = IsMachinery(node.tag) || IsHidden(tree, i);
    const bool outermost = node.tag == "body" || node.tag == "main";
    if (!drop && !outermost && (hints[i] & kHintReaders) != 0) {
      drop = (hints[i] & kHintBody) == 0 && !measure.HoldsTitle(node, i);
    }
    if (!drop && !outermost && !node.IsText() &&
        (IsFrame(node.tag) || IsFrameRole(tree.Attribute(i, "role")) ||
         ((hints[i] & kHintDrop) != 0 && node.tag != "article"))) {
      drop = !measure.HoldsMuch(node, i) && !measure.HoldsTitle(node, i);
    }
    if (drop) std::fill(dropped.begin() + i, dropped.begin() + node.end, true);
    i = drop ? node.end : i + 1;
  }
  return dropped;
}

}  // namespace dossier
