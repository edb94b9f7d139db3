// Tokens, tags and trees against treebanks.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace dossier {

class SyntaxModel;

// Counts over a treebank's tokens. Tokens are made from its raw text; tags and trees are judged on
// its own tokens, tags predicted.
struct SyntaxScores {
  size_t tokens_found = 0, tokens_right = 0;  // spans
  size_t tokens = 0;                          // the treebank's
  size_t xpos = 0, upos = 0;                  // right tags
  size_t heads = 0, relations = 0;            // right heads; right heads with the right relation
  double seconds = 0;                         // of processor time, for tags and trees
};

// Reads CoNLL-U files and runs the model over them. Errors name file and line.
absl::StatusOr<SyntaxScores> ScoreTreebanks(const std::vector<std::string>& paths,
                                            const SyntaxModel& model);

// A line each for tokens, tags and trees, in per cent.
std::string SyntaxScoresText(const SyntaxScores& scores);

}  // namespace dossier
