// A Document in words, for golden tests and `dossier extract --explain`.
#pragma once

#include <string>

#include "ingest/text/layer.h"

namespace dossier {

class Document;

// What the layers hold, of those in `layers` that are filled. Stable: the same document gives the
// same bytes. One line a token (sentence by sentence: index, text, lemma, tags, relation, head, as
// far as known), then names, titles, quotations, and entities with their mentions, tab-separated
// under '# ' headings. Control characters and tabs in the text are shown as spaces.
std::string DebugText(const Document& document, Layers layers);

// Everything that is filled.
std::string DebugText(const Document& document);

}  // namespace dossier
