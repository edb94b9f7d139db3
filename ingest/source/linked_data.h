// JSON-LD as news pages carry it (schema.org's NewsArticle and its kin).
#pragma once

#include <string>
#include <string_view>

#include "ingest/source/page_facts.h"

namespace dossier {

// What one script says.
struct LinkedFacts {
  PageFacts article;  // of an article
  PageFacts page;     // of the page, where it is described by itself
};

// Reads one `application/ld+json` script: headline, author, datePublished, publisher, address, language. Arrays and
// `@graph` are searched; authors may be names, objects, or lists of either, or references to objects elsewhere in the
// script. Broken JSON says nothing.
LinkedFacts FactsFromLinkedData(std::string_view json);

}  // namespace dossier
