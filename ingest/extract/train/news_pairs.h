#pragma once

#include <cstdint>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/annotation/annotated_news.h"
#include "ingest/extract/train/labelled_pair.h"

namespace dossier {

class AnnotatedReading;
class Extractor;

// What the annotation of an article has and extraction could be asked for.
struct NewsPairs {
  std::vector<LabelledPair> pairs;
  size_t claims = 0;   // annotated, with both ends named
  size_t reached = 0;  // of them, those that a pair of the right sentence stands for
};

// Reads a `full` article as extraction does, its own names given, and labels its pairs. Pairs whose
// claim the annotation has elsewhere in the article are left out; those it warns of (TEMPT) are
// hard examples of none.
absl::StatusOr<NewsPairs> PairsOf(const AnnotatedArticle& article, uint32_t number,
                                  const AnnotatedReading& reading, const Extractor& extractor);

}  // namespace dossier
