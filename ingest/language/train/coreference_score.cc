#include "ingest/language/train/coreference_score.h"

#include <algorithm>
#include <map>
#include <set>

#include "ingest/language/train/assignment.h"

namespace dossier {
namespace {

using ChainOf = std::map<MentionSpan, size_t>;

Chains WithoutSingletons(Chains chains) {
  std::erase_if(chains, [](const auto& chain) { return chain.size() < 2; });
  return chains;
}

ChainOf Index(const Chains& chains) {
  ChainOf index;
  for (size_t c = 0; c < chains.size(); ++c) {
    for (const MentionSpan& m : chains[c]) index.emplace(m, c);
  }
  return index;
}

// One half of a measure: what of `key` the other side has kept together.
struct Half {
  double links = 0, of_links = 0;      // MUC
  double shares = 0, of_mentions = 0;  // B cubed
  double both = 0;                     // mentions that the other side has too
};

Half Compare(const Chains& key, const ChainOf& other) {
  Half half;
  for (const auto& chain : key) {
    std::map<size_t, double> parts;
    size_t alone = 0;
    for (const MentionSpan& m : chain) {
      auto found = other.find(m);
      if (found == other.end()) {
        ++alone;
      } else {
        ++parts[found->second];
      }
    }
    half.links += static_cast<double>(chain.size()) - static_cast<double>(parts.size() + alone);
    half.of_links += static_cast<double>(chain.size()) - 1;
    for (const auto& [c, n] : parts) half.shares += n * n / static_cast<double>(chain.size());
    half.of_mentions += static_cast<double>(chain.size());
    half.both += static_cast<double>(chain.size() - alone);
  }
  return half;
}

// The sum of likenesses (phi 4) of chains under the best one-to-one alignment.
double BestAlignment(const Chains& gold, const Chains& predicted) {
  ChainOf other = Index(predicted);
  std::vector<std::vector<double>> alike(gold.size(), std::vector<double>(predicted.size()));
  for (size_t g = 0; g < gold.size(); ++g) {
    for (const MentionSpan& m : gold[g]) {
      if (auto found = other.find(m); found != other.end()) ++alike[g][found->second];
    }
    for (size_t p = 0; p < predicted.size(); ++p) {
      alike[g][p] *= 2.0 / static_cast<double>(gold[g].size() + predicted[p].size());
    }
  }
  return GreatestAssignment(alike);
}

void Sum(double found, double predicted, double recalled, double gold, Agreement* to) {
  to->found += found;
  to->predicted += predicted;
  to->recalled += recalled;
  to->gold += gold;
}

}  // namespace

double Agreement::F1() const {
  double p = Precision(), r = Recall();
  return p + r == 0 ? 0 : 2 * p * r / (p + r);
}

void CoreferenceScore::Add(const Chains& gold_chains, const Chains& predicted_chains) {
  Chains gold = WithoutSingletons(gold_chains), predicted = WithoutSingletons(predicted_chains);
  Half recall = Compare(gold, Index(predicted)), precision = Compare(predicted, Index(gold));
  Sum(precision.links, precision.of_links, recall.links, recall.of_links, &muc_);
  Sum(precision.shares, precision.of_mentions, recall.shares, recall.of_mentions, &b_cubed_);
  Sum(precision.both, precision.of_mentions, recall.both, recall.of_mentions, &mentions_);
  double aligned = BestAlignment(gold, predicted);
  Sum(aligned, static_cast<double>(predicted.size()), aligned, static_cast<double>(gold.size()),
      &ceaf_);
}

double CoreferenceScore::Average() const { return (muc_.F1() + b_cubed_.F1() + ceaf_.F1()) / 3; }

}  // namespace dossier
