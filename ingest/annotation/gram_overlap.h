// How alike articles are: runs of five words that several of them have.
#pragma once

#include <cstddef>
#include <vector>

#include "ingest/annotation/annotated_news.h"

namespace dossier {

// A line of which much stands in other articles too.
struct AlikeLine {
  size_t article = 0, line = 0;  // indices
  double shared = 0;             // of its five-word runs, in (0, 1]
};

struct GramOverlap {
  size_t grams = 0;   // different five-word runs of lines, added up
  size_t shared = 0;  // of them, those that also stand in another article
  std::vector<AlikeLine> alike;

  double Share() const { return grams == 0 ? 0.0 : static_cast<double>(shared) / grams; }
};

// Lines of at least three runs of which more than `bound` are shared come out in `alike`. Words are
// compared without case. Invented articles that repeat each other teach a model their phrases, and
// held-out ones that repeat the others measure nothing.
GramOverlap MeasureGramOverlap(const std::vector<AnnotatedArticle>& articles, double bound);

}  // namespace dossier
