#include "ingest/source/page_tree.h"

#include <gumbo.h>

#include <algorithm>

#include "ingest/source/character_encoding.h"
#include "ingest/source/character_reference.h"
#include "ingest/source/markup_bound.h"
#include "ingest/source/markup_scan.h"
#include "ingest/source/white_space.h"

namespace dossier {
namespace {

constexpr std::string_view kKeptAttributes[] = {
    "aria-hidden", "charset", "class",  "content", "datetime", "hidden", "href",     "http-equiv", "id",
    "itemprop",    "itemtype", "lang",  "name",    "property", "rel",    "role",     "style",      "type"};

bool IsKept(std::string_view name) {
  for (std::string_view kept : kKeptAttributes) {
    if (kept == name) return true;
  }
  return false;
}

class TreeBuilder {
 public:
  // `parsed` are the bytes that the parser was given, of the same length as the tree's source.
  TreeBuilder(std::string_view parsed, PageTree* tree) : parsed_(parsed), tree_(*tree) {}

  // Walks without recursion.
  void Build(const GumboNode* root) {
    struct Step {
      const GumboNode* node;
      uint32_t parent;
      unsigned next_child;
      uint32_t self;
    };
    std::vector<Step> path;
    path.push_back({root, 0, 0, AddElement(root, 0)});
    while (!path.empty()) {
      Step& step = path.back();
      const GumboVector& children = step.node->v.element.children;
      if (step.next_child == children.length) {
        tree_.nodes[step.self].end = Size();
        path.pop_back();
        continue;
      }
      const auto* child = static_cast<const GumboNode*>(children.data[step.next_child++]);
      const uint32_t parent = step.self;
      if (child->type == GUMBO_NODE_ELEMENT || child->type == GUMBO_NODE_TEMPLATE) {
        path.push_back({child, parent, 0, AddElement(child, parent)});
      } else if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE) {
        AddText(child->v.text, parent);
      }
    }
  }

 private:
  uint32_t Size() const { return static_cast<uint32_t>(tree_.nodes.size()); }

  uint32_t AddElement(const GumboNode* node, uint32_t parent) {
    const GumboElement& element = node->v.element;
    PageNode added;
    added.tag = gumbo_normalized_tagname(element.tag);
    added.parent = parent;
    added.first_attribute = static_cast<uint32_t>(tree_.attributes.size());
    for (unsigned i = 0; i < element.attributes.length; ++i) {
      const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
      if (IsKept(attribute->name)) tree_.attributes.push_back({attribute->name, attribute->value});
    }
    added.attribute_count =
        static_cast<uint32_t>(tree_.attributes.size()) - added.first_attribute;
    tree_.nodes.push_back(added);
    return Size() - 1;
  }

  void AddStretch(size_t begin, size_t end, uint32_t parent) {
    if (begin == end) return;
    PageNode added;
    added.parent = parent;
    added.end = Size() + 1;
    added.text_begin = static_cast<uint32_t>(begin);
    added.text_end = static_cast<uint32_t>(end);
    tree_.nodes.push_back(added);
  }

  // The parser joins text across tags it ignores; the joints are found by walking text and page side by side.
  void AddText(const GumboText& text, uint32_t parent) {
    size_t at = text.original_text.data - parsed_.data();
    const size_t end = std::min(at + text.original_text.length, parsed_.size());
    const bool raw = HoldsRawText(tree_.nodes[parent].tag);
    std::string_view rest = text.text;
    size_t begin = at;
    while (!rest.empty() && at < end) {
      const Markup markup = !raw && parsed_[at] == '<' ? ScanMarkup(parsed_, at) : Markup();
      const size_t n = std::max<size_t>(Utf8SequenceLength(parsed_.substr(at)), 1);
      if (markup.kind == Markup::Kind::kNone && parsed_.substr(at, n) == rest.substr(0, n)) {
        at += n;
        rest.remove_prefix(n);
        continue;
      }
      AddStretch(begin, at, parent);
      at = markup.kind == Markup::Kind::kNone ? SkipReplaced(at, &rest) : markup.end;
      begin = at;
    }
    AddStretch(begin, std::min(at, end), parent);
  }

  // Characters that HTML forbids come back as U+FFFD; they are left out of the text.
  size_t SkipReplaced(size_t at, std::string_view* rest) const {
    constexpr std::string_view kReplacement = "\uFFFD";
    if (rest->substr(0, kReplacement.size()) == kReplacement) {
      rest->remove_prefix(kReplacement.size());
    }
    return at + std::max<size_t>(Utf8SequenceLength(parsed_.substr(at)), 1);
  }

  std::string_view parsed_;
  PageTree& tree_;
};

}  // namespace

std::string_view PageTree::Attribute(uint32_t node, std::string_view name) const {
  const PageNode& n = nodes[node];
  for (uint32_t i = 0; i < n.attribute_count; ++i) {
    const PageAttribute& attribute = attributes[n.first_attribute + i];
    if (attribute.name == name) return attribute.value;
  }
  return {};
}

bool PageTree::HasAttribute(uint32_t node, std::string_view name) const {
  const PageNode& n = nodes[node];
  for (uint32_t i = 0; i < n.attribute_count; ++i) {
    if (attributes[n.first_attribute + i].name == name) return true;
  }
  return false;
}

std::string PageTree::RawTextOf(uint32_t node) const {
  std::string text;
  for (uint32_t i = node; i < nodes[node].end; ++i) {
    const PageNode& n = nodes[i];
    text.append(source, n.text_begin, n.text_end - n.text_begin);
  }
  return text;
}

std::string PageTree::TextOf(uint32_t node) const {
  std::string text = RawTextOf(node);
  std::replace(text.begin(), text.end(), kReferenceMark, '&');
  return CollapseWhiteSpace(DecodeCharacterReferences(text));
}

PageTree ParsePage(std::string_view page) {
  PageTree tree;
  tree.source = BoundMarkup(page);
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  std::string parsed = tree.source;
  std::replace(parsed.begin(), parsed.end(), kReferenceMark, '+');
  GumboOutput* output = gumbo_parse_with_options(&options, parsed.data(), parsed.size());
  TreeBuilder(parsed, &tree).Build(output->root);
  gumbo_destroy_output(&options, output);
  return tree;
}

}  // namespace dossier
