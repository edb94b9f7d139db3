// Articles whose coreference people have annotated.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "ingest/language/train/coreference_score.h"
#include "proto/article.pb.h"

namespace dossier {

// One article and its chains. Where not complete, only entities that matter to the news are
// annotated, by their names, pronouns and short descriptions rather than by whole phrases.
struct CoreferenceArticle {
  std::string name;
  Article article;
  Chains chains;  // those of one mention too
  bool complete = true;
};

// Appends the articles of a GUM file (CoNLL-U with 'Entity=' in MISC) whose name begins with
// 'GUM_' and `genre`; all for ''. Paragraphs are parted by a blank line. Mentions in several pieces
// are left out.
absl::Status ReadGumCoreference(const std::string& path, std::string_view genre,
                                std::vector<CoreferenceArticle>* articles);

// Appends the articles of annotated news (ingest/language/data).
absl::Status ReadNewsCoreference(const std::vector<std::string>& paths,
                                 std::vector<CoreferenceArticle>* articles);

}  // namespace dossier
