#pragma once

#include <string>

namespace dossier {

class Article;
class Extraction;

// One line of JSON, without the line break: what one article says in plain fields.
//   {"article": its file name, "entities": [{"id", "name", "label", "aliases"}], "facts": [{"s",
//   "type", "o", "polarity", "modality", "quote", "rule"}], "statements": [{"speaker", "text",
//   "quoted", "about"}]}
// Each fact once, whatever number of passages support it; statements of unknown speakers have the
// speaker "".
std::string FactsJson(const Article& article, const Extraction& extraction);

}  // namespace dossier
