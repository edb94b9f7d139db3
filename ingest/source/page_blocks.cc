#include "ingest/source/page_blocks.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "absl/strings/match.h"
#include "ingest/source/character_encoding.h"
#include "ingest/source/character_reference.h"
#include "ingest/source/markup_bound.h"
#include "ingest/source/page_tree.h"
#include "ingest/source/white_space.h"

namespace dossier {
namespace {

// Collects the text of one block; white space waits until something follows it.
class BlockWriter {
 public:
  bool empty() const { return block_.text.empty(); }
  PageBlock& block() { return block_; }

  void AddStretch(std::string_view source, uint32_t begin, uint32_t end, bool in_link) {
    const size_t before = block_.text.size();
    const size_t separator = before > 0 && (space_ || breaks_ > 0) ? 1 : 0;
    for (uint32_t at = begin; at < end;) at = AddNext(source.substr(0, end), at);
    const size_t added = block_.text.size() - before;
    if (in_link && added > 0) block_.link_bytes += added - separator;
  }

  // A character that the page does not spell out.
  void AddOwn(std::string_view character) {
    WriteSpace();
    block_.text += character;
  }

  void BreakLine() { ++breaks_; }
  int breaks() const { return breaks_; }

  PageBlock Take() {
    space_ = false;
    breaks_ = 0;
    return std::exchange(block_, PageBlock());
  }

 private:
  uint32_t AddNext(std::string_view source, uint32_t at) {
    const std::string_view rest = source.substr(at);
    if (rest[0] == kReferenceMark) return AddReference(rest, at);
    if (const size_t n = WhiteSpaceLength(rest); n > 0) {
      Space(rest[0] == ' ', at);
      return at + static_cast<uint32_t>(n);
    }
    if (const size_t n = InvisibleLength(rest); n > 0) return at + static_cast<uint32_t>(n);
    const size_t n = std::max<size_t>(Utf8SequenceLength(rest), 1);
    Write(rest.substr(0, n), at, n);
    return at + static_cast<uint32_t>(n);
  }

  uint32_t AddReference(std::string_view rest, uint32_t at) {
    std::string characters;
    const size_t n = DecodeCharacterReference(rest, &characters);
    if (n == 0) {
      Write("&", at, 1);
      return at + 1;
    }
    if (const size_t space = WhiteSpaceLength(characters); space > 0) {
      Space(false, at);
    } else if (InvisibleLength(characters) == 0) {
      Write(characters, at, n);
    }
    return at + static_cast<uint32_t>(n);
  }

  void Space(bool plain, uint32_t at) {
    if (!space_) {
      space_at_ = at;
      space_plain_ = plain;
    }
    space_ = true;
  }

  void WriteSpace() {
    if (!block_.text.empty() && breaks_ > 0) {
      block_.text += '\n';
    } else if (!block_.text.empty() && space_) {
      if (space_plain_) block_.map.Append({Size(), space_at_, 1, 1});
      block_.text += ' ';
    }
    space_ = false;
    breaks_ = 0;
  }

  void Write(std::string_view characters, uint32_t at, size_t source_length) {
    WriteSpace();
    block_.map.Append({Size(), at, static_cast<uint32_t>(characters.size()),
                       static_cast<uint32_t>(source_length)});
    block_.text += characters;
  }

  uint32_t Size() const { return static_cast<uint32_t>(block_.text.size()); }

  PageBlock block_;
  int breaks_ = 0;
  bool space_ = false, space_plain_ = false;
  uint32_t space_at_ = 0;
};

class BlockCollector {
 public:
  BlockCollector(const PageTree& tree, const std::vector<bool>& dropped)
      : tree_(tree), dropped_(dropped) {}

  std::vector<PageBlock> Run() && {
    for (uint32_t i = 0; i < tree_.nodes.size();) {
      while (!open_.empty() && tree_.nodes[open_.back()].end <= i) Close();
      i = Visit(i);
    }
    while (!open_.empty()) Close();
    Flush();
    return std::move(blocks_);
  }

 private:
  // Returns the node to go on with.
  uint32_t Visit(uint32_t i) {
    const PageNode& node = tree_.nodes[i];
    if (dropped_[i]) {
      if (IsBlockTag(node.tag)) Flush();
      return node.end;
    }
    if (node.IsText()) {
      AddText(i);
    } else if (node.tag == "br") {
      writer_.BreakLine();
    } else if (node.tag == "wbr" || node.tag == "img") {
      // No text, no boundary.
    } else {
      Open(i);
    }
    return i + 1;
  }

  void AddText(uint32_t i) {
    const PageNode& node = tree_.nodes[i];
    const std::string_view text =
        std::string_view(tree_.source).substr(node.text_begin, node.text_end - node.text_begin);
    const bool parted = writer_.breaks() > 1 ||
                        (writer_.breaks() == 1 && ReadsAsByline(writer_.block().text));
    if (parted && !CollapseWhiteSpace(text).empty()) Flush();
    Anchor(i);
    writer_.AddStretch(tree_.source, node.text_begin, node.text_end, links_ > 0);
  }

  // The block that is about to begin stands here.
  void Anchor(uint32_t i) {
    if (!writer_.empty()) return;
    writer_.block().node = block_nodes_.empty() ? 0 : block_nodes_.back();
    writer_.block().first_text = i;
  }

  void Open(uint32_t i) {
    const std::string_view tag = tree_.nodes[i].tag;
    open_.push_back(i);
    if (tag == "a") ++links_;
    if (tag == "q") {
      Anchor(i);
      writer_.AddOwn("\u201c");
    }
    if (IsBlockTag(tag)) {
      Flush();
      block_nodes_.push_back(i);
    }
  }

  void Close() {
    const std::string_view tag = tree_.nodes[open_.back()].tag;
    open_.pop_back();
    if (tag == "a") --links_;
    if (tag == "q" && !writer_.empty()) writer_.AddOwn("\u201d");
    if (IsBlockTag(tag)) {
      Flush();
      block_nodes_.pop_back();
    }
  }

  void Flush() {
    PageBlock block = writer_.Take();
    if (!block.map.empty()) blocks_.push_back(std::move(block));
  }

  const PageTree& tree_;
  const std::vector<bool>& dropped_;
  BlockWriter writer_;
  std::vector<uint32_t> open_, block_nodes_;
  int links_ = 0;
  std::vector<PageBlock> blocks_;
};

}  // namespace

bool IsBlockTag(std::string_view tag) {
  static const auto* tags = new std::unordered_set<std::string_view>{
      "html",    "body",   "address",  "article", "aside",      "blockquote", "center",  "dd",
      "details", "dialog", "dir",      "div",     "dl",         "dt",         "fieldset", "figcaption",
      "figure",  "footer", "form",     "h1",      "h2",         "h3",         "h4",      "h5",
      "h6",      "header", "hgroup",   "hr",      "legend",     "li",         "listing", "main",
      "menu",    "nav",    "ol",       "optgroup", "option",    "p",          "pre",     "section",
      "summary", "table",  "caption",  "tbody",   "td",         "tfoot",      "th",      "thead",
      "tr",      "ul",     "head",     "title",   "noscript",   "iframe"};
  return tags->count(tag) > 0;
}

bool ReadsAsByline(std::string_view text) {
  constexpr size_t kLongest = 80;  // bytes
  return text.size() <= kLongest && absl::StartsWithIgnoreCase({text.data(), text.size()}, "by ") &&
         text.find_first_of(".!?;:0123456789") == std::string_view::npos;
}

std::vector<PageBlock> CollectBlocks(const PageTree& tree, const std::vector<bool>& dropped) {
  return BlockCollector(tree, dropped).Run();
}

}  // namespace dossier
