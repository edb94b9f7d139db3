// A parsed page as flat arrays, every text tied to its bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// An element, or a stretch of text that lies in one piece in the page.
struct PageNode {
  std::string_view tag;      // small; empty for text and for elements HTML does not know
  uint32_t parent = 0;       // the root is its own
  uint32_t end = 0;          // behind the last node within: nodes [i, end) are the subtree of node i
  uint32_t text_begin = 0;   // text: source[text_begin, text_end)
  uint32_t text_end = 0;
  uint32_t first_attribute = 0, attribute_count = 0;
  bool IsText() const { return text_end > text_begin; }
};

struct PageAttribute {
  std::string name;   // small
  std::string value;  // character references decoded
};

// The nodes of a page in the order they begin; node 0 is the `html` element. Owns all it shows. A value type.
struct PageTree {
  std::string source;  // the page as BoundMarkup leaves it: byte i is byte i of the page
  std::vector<PageNode> nodes;
  std::vector<PageAttribute> attributes;

  // The attribute's value; empty where there is none.
  std::string_view Attribute(uint32_t node, std::string_view name) const;
  bool HasAttribute(uint32_t node, std::string_view name) const;
  // All text within, character references decoded, white space made single spaces.
  std::string TextOf(uint32_t node) const;
  // The bytes of all text within as they lie in the page (scripts).
  std::string RawTextOf(uint32_t node) const;
};

// Parses valid UTF-8 by the rules of HTML5 (library gumbo). Any page gives a tree; linear time, bounded depth.
PageTree ParsePage(std::string_view page);

}  // namespace dossier
