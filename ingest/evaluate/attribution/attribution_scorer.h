#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "ingest/evaluate/attribution/brat_reader.h"
#include "ingest/extract/found_attribution.h"
#include "proto/extraction.pb.h"

namespace dossier {

class Article;

// Statements found and how many of them are right; attributions wanted and how many of them some
// statement hit (several statements may make up one attribution).
struct AttributionTally {
  size_t found = 0, right = 0, wanted = 0, hit = 0;
  double precision() const;
  double recall() const;
  double f1() const;
};

// Sums over articles. An attribution is direct where its content begins between quotation marks and
// at least four fifths of it stand there, else indirect.
//   direct: every gold direct attribution with a source is wanted; every quoted statement is found
//     (fragments of indirect contents aside); right is a gold one that a quoted statement overlaps
//     whose speaker has a mention that overlaps the source.
//   indirect: every statement without quotation marks and every attribution is found; right is one
//     whose speaker or source likewise overlaps and whose words agree (token F1 of 0.7 or more).
//   indirect_words: the same without asking for the speaker.
//   indirect_said: as indirect, but of statements alone, and wanted are only those whose cue has a
//   verb of saying and whose
//     source is named, or 'he' or 'she': no plans, beliefs and polls, and no speakers without name.
struct AttributionScores {
  AttributionTally direct, indirect, indirect_words, indirect_said;
  // Of `indirect` what each rule found.
  std::map<std::string, AttributionTally> by_rule;
};

// What was found in one article.
struct AttributionReading {
  Extraction extraction;
  std::vector<FoundAttribution> attributions;
};

// Adds one article; describes what is wrong or missed, one line each, where `errors` is given.
void ScoreAttributions(const Article& article, const std::vector<Attribution>& gold,
                       const AttributionReading& reading, AttributionScores* scores,
                       std::vector<std::string>* errors = nullptr);

// Shared words of two texts, counted, as F1: case and punctuation aside.
double WordOverlap(absl::string_view a, absl::string_view b);

}  // namespace dossier
