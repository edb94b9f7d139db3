// What a page's head and markup say of its article.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/source/page_facts.h"

namespace dossier {

struct PageTree;

// Facts from, in falling order of trust: JSON-LD, the meta tags of OpenGraph and its like, microdata and `time`
// elements, the `title` element, `link rel=canonical`, the lang attribute. Elements in `dropped` are not asked for what
// the body says (a comment's date is not the article's).
PageFacts FactsFromPage(const PageTree& tree, const std::vector<uint8_t>& hints,
                        const std::vector<bool>& dropped);

// A page title without the site's name at its end: `Storm hits coast | Daily Planet`, where `site` is known or the rest is
// clearly the longer part.
std::string TitleWithoutSite(std::string_view title, std::string_view site);

}  // namespace dossier
