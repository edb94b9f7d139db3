// The parts of a page that are no article: menus, advertisements, related links, readers' comments, what is hidden.
#pragma once

#include <cstdint>
#include <vector>

namespace dossier {

struct PageTree;

// For every node, whether its subtree is left out. Told by the element (`nav`, `script`), by its role, by its being
// hidden, and by `hints` (HintsOfNodes); an element that holds a good part of the page's longer text is kept against a
// mere hint, for names are often misleading on the outermost elements.
std::vector<bool> DroppedNodes(const PageTree& tree, const std::vector<uint8_t>& hints);

}  // namespace dossier
