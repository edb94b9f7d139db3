// Reads ArticleFacts from JSON.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/evaluate/article_facts.h"

namespace dossier {

// One JSON object, as `dossier extract --format facts-json` prints an article and as gold files
// hold it: "article", "entities" (id, name, label, aliases), "facts" (s, type, o, also, polarity,
// modality, quote, reach), "statements" (speaker, text), "traps" (s, type, o). Other fields are
// passed over.
absl::StatusOr<ArticleFacts> ReadFacts(std::string_view json);

// A file with one such object a line, by the name of their articles without folders. Where one
// comes twice the last counts. Errors name file and line.
absl::StatusOr<std::map<std::string, ArticleFacts>> ReadFactsFile(const std::string& path);

// An article with its gold.
struct GoldArticle {
  std::string path;  // of the text
  std::string text;
  ArticleFacts gold;
};

// A folder's pairs ARTICLE.txt and ARTICLE.json, in the order of their names.
absl::StatusOr<std::vector<GoldArticle>> ReadGoldFolder(const std::string& folder);

}  // namespace dossier
