// Treebanks in CoNLL-U as Documents with their gold annotation.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"

namespace dossier {

// One file as one document, a paragraph a sentence. The document's tokens hold the gold tags,
// lemmas, heads and relations; `gold` keeps a copy for after they have been overwritten. Words of
// multi-word tokens are tokens; empty nodes are left out.
struct Treebank {
  Article article;
  std::unique_ptr<Document> document;
  std::vector<Token> gold;
  std::vector<std::string> misc;  // the MISC column of each token

  // Names the line in errors.
  static absl::StatusOr<std::unique_ptr<Treebank>> Read(const std::vector<std::string>& paths);
};

}  // namespace dossier
