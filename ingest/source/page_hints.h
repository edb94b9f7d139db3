// What the class and id names of a page's elements tell about them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dossier {

struct PageTree;

// Kinds of hints, as bits. Which words mean what is written in page_hints.tsv.
enum PageHint : uint8_t {
  kHintDrop = 1,      // no part of the article
  kHintReaders = 2,   // what readers wrote
  kHintBody = 4,      // holds the article's text
  kHintByline = 8,    // who wrote it, when
  kHintCaption = 16,  // below a picture
  kHintLead = 32,     // the summary below the title
};

// The hints of one class or id attribute. Names are cut into words at dashes, underscores and capitals; single words
// and pairs count. Names like `has-sidebar` or `no-comments` say something about another element and are left out.
uint8_t HintsOfNames(std::string_view names);

// The hints of every node's class and id, itemprop, rel and role.
std::vector<uint8_t> HintsOfNodes(const PageTree& tree);

// Whether a line of text belongs to the site and not to the article ("Advertisement", "Sign up for …").
bool IsNoiseLine(std::string_view line);

}  // namespace dossier
