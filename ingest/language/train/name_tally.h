// CoNLL's measure of names: spans with their class, right, found and wanted.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <tuple>

#include "ingest/language/train/name_corpus.h"

namespace dossier {

using NameSpans = std::set<std::tuple<uint32_t, uint32_t, uint8_t>>;  // begin, end, begin label

// The persons, organizations and places of a sequence of labels whose first token is `first`.
NameSpans SpansOf(std::span<const uint8_t> labels, uint32_t first);
// Those that the annotation of a sentence wants.
NameSpans WantedSpans(const NameSample& sample, Range sentence);

class NameTally {
 public:
  void Add(const NameSpans& found, const NameSpans& wanted);
  // Of all classes together, 0 to 100.
  double F1() const;
  // A line for all and for each class: precision, recall and F1.
  std::string Text() const;

 private:
  struct Counts {
    size_t right = 0, found = 0, wanted = 0;
    double Precision() const { return 100.0 * right / (found == 0 ? 1 : found); }
    double Recall() const { return 100.0 * right / (wanted == 0 ? 1 : wanted); }
    double F1() const;
  };
  void Count(const NameSpans& spans, size_t Counts::*column);

  std::map<uint8_t, Counts> counts_;  // by begin label; kOutside: all
};

}  // namespace dossier
