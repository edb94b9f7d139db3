// How alike two groupings of mentions are: the three measures of the CoNLL-2012 shared task.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace dossier {

// Bytes [start, end) of the text; mentions are the same where both agree.
using MentionSpan = std::pair<uint32_t, uint32_t>;
// The chains of one document. No mention stands in two of them.
using Chains = std::vector<std::vector<MentionSpan>>;

// Precision and recall as sums over documents.
struct Agreement {
  double found = 0, predicted = 0;  // precision's numerator and denominator
  double recalled = 0, gold = 0;    // recall's

  double Precision() const { return predicted == 0 ? 0 : found / predicted; }
  double Recall() const { return gold == 0 ? 0 : recalled / gold; }
  double F1() const;
};

// Sums documents up. Chains of one mention are left out of both sides, as the task does.
class CoreferenceScore {
 public:
  void Add(const Chains& gold, const Chains& predicted);

  const Agreement& muc() const { return muc_; }          // links
  const Agreement& b_cubed() const { return b_cubed_; }  // mentions
  const Agreement& ceaf() const { return ceaf_; }        // entities, aligned one to one
  const Agreement& mentions() const { return mentions_; }
  // The mean F1 of the three.
  double Average() const;

 private:
  Agreement muc_, b_cubed_, ceaf_, mentions_;
};

}  // namespace dossier
