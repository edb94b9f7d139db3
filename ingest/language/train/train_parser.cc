#include "ingest/language/train/train_parser.h"

#include <algorithm>
#include <map>

#include "ingest/language/parser.h"
#include "ingest/language/train/perceptron.h"
#include "ingest/language/train/shuffle.h"

namespace dossier {
namespace {

// All transitions that the gold trees could need.
class TransitionTable {
 public:
  explicit TransitionTable(std::span<const Token> gold) {
    names_.push_back("S");
    std::map<std::string, int> counts;
    for (uint32_t i = 0; i < gold.size(); ++i) {
      Move move = gold[i].head == kNone || gold[i].head > i ? Move::kLeft : Move::kRight;
      ++counts[ToString(Transition{move, gold[i].relation})];
    }
    for (const auto& [name, count] : counts) {
      if (count >= 3) names_.push_back(name);
    }
    for (const std::string& name : names_) all_.push_back(ParseTransition(name));
  }
  const std::vector<std::string>& names() const { return names_; }
  const std::vector<Transition>& all() const { return all_; }

 private:
  std::vector<std::string> names_;
  std::vector<Transition> all_;
};

struct GoldTree {
  std::vector<uint32_t> heads;
  std::vector<Relation> relations;
};

GoldTree TreeOf(const Treebank& bank, Range tokens) {
  GoldTree tree;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const Token& token = bank.gold[i];
    tree.heads.push_back(token.head == kNone ? tokens.size() : token.head - tokens.begin);
    tree.relations.push_back(token.relation);
  }
  return tree;
}

int Cost(const MoveCosts& costs, Move move) {
  return move == Move::kShift ? costs.shift : move == Move::kLeft ? costs.left : costs.right;
}

class Trainer {
 public:
  Trainer(const Treebank& bank, const WordClusters& clusters, const ParserTraining& training)
      : bank_(bank),
        training_(training),
        table_(bank.gold),
        lexical_(MakeLexicalFeatures(bank.document->words, clusters)),
        features_(*bank.document, lexical_),
        scores_(table_.all().size()) {}

  std::string Train() {
    std::vector<uint32_t> order(bank_.document->sentences.size());
    for (uint32_t s = 0; s < order.size(); ++s) order[s] = s;
    for (int round = 0; round < training_.rounds; ++round) {
      Shuffle(round, &order);
      for (uint32_t s : order) Learn(bank_.document->sentences[s].tokens, round);
    }
    return perceptron_.Finish(table_.names(), training_.features, training_.updates);
  }

 private:
  void Learn(Range tokens, int round) {
    GoldTree tree = TreeOf(bank_, tokens);
    ParserState state(tokens.size());
    while (!state.Done()) {
      features_.Fill(state, tokens.begin, &list_);
      std::fill(scores_.begin(), scores_.end(), 0);
      perceptron_.Score(list_.view(), scores_);
      auto [guess, truth, rival] = Choose(state, tree);
      if (rival != truth && scores_[truth] - scores_[rival] <= training_.margin) {
        perceptron_.Correct(list_.view(), truth, rival);
      }
      perceptron_.Step();
      chance_ = MixBits(chance_ + 1);
      bool follow = round > 0 && static_cast<int>(chance_ % 100) < training_.explore;
      state.Apply(table_.all()[follow ? guess : truth]);
    }
  }

  struct Choice {
    uint8_t guess;  // the best transition
    uint8_t truth;  // the best of those without cost
    uint8_t rival;  // the best of the others; the truth where there is none
  };

  Choice Choose(const ParserState& state, const GoldTree& tree) const {
    MoveCosts costs = CostsOf(state, tree.heads);
    int least = 1 << 30;
    for (Move move : {Move::kShift, Move::kLeft, Move::kRight}) {
      if (state.Allows(move)) least = std::min(least, Cost(costs, move));
    }
    int guess = -1, truth = -1, rival = -1;
    for (size_t i = 0; i < scores_.size(); ++i) {
      Transition t = table_.all()[i];
      if (!state.Allows(t.move)) continue;
      bool to_root = t.move == Move::kLeft && state.Buffer(0) == state.size();
      if (t.move != Move::kShift && (t.relation == Relation::kRoot) != to_root) continue;
      if (guess < 0 || scores_[i] > scores_[guess]) guess = static_cast<int>(i);
      bool right = Cost(costs, t.move) <= least && RightLabel(state, tree, t);
      int& best = right ? truth : rival;
      if (best < 0 || scores_[i] > scores_[best]) best = static_cast<int>(i);
    }
    if (truth < 0) truth = guess;
    if (rival < 0) rival = truth;
    return {static_cast<uint8_t>(guess), static_cast<uint8_t>(truth), static_cast<uint8_t>(rival)};
  }

  // An arc to the gold head must bear the gold relation; one to another head may bear any.
  static bool RightLabel(const ParserState& state, const GoldTree& tree, Transition t) {
    if (t.move == Move::kShift) return true;
    uint32_t child = state.Stack(0);
    uint32_t head = t.move == Move::kLeft ? state.Buffer(0) : state.Stack(1);
    return tree.heads[child] != head || tree.relations[child] == t.relation;
  }

  const Treebank& bank_;
  ParserTraining training_;
  TransitionTable table_;
  std::vector<LexicalFeatures> lexical_;
  ParserFeatures features_;
  Perceptron perceptron_;
  FeatureList list_;
  std::vector<int32_t> scores_;
  uint64_t chance_ = 1;
};

}  // namespace

MoveCosts CostsOf(const ParserState& state, const std::vector<uint32_t>& heads) {
  MoveCosts costs;
  uint32_t next = state.next(), size = state.size();
  auto in_buffer = [&](uint32_t i) { return i >= next; };  // the root counts
  auto head = [&](uint32_t i) { return i < size ? heads[i] : kNone; };
  if (uint32_t top = state.Stack(0); top != kNone) {
    int lost_children = 0;
    for (uint32_t i = next; i < size; ++i) lost_children += heads[i] == top;
    uint32_t below = state.Stack(1);
    costs.left =
        lost_children + (head(top) != next && (head(top) == below || in_buffer(head(top))));
    costs.right = lost_children + in_buffer(head(top));
  }
  if (next < size) {
    std::span<const uint32_t> stack = state.stack();
    for (size_t d = 0; d < stack.size(); ++d) {
      bool is_top = d + 1 == stack.size();
      costs.shift += heads[stack[d]] == next;
      costs.shift += !is_top && heads[next] == stack[d];
    }
  }
  return costs;
}

std::string TrainParser(const Treebank& bank, const WordClusters& clusters,
                        const ParserTraining& training) {
  return Trainer(bank, clusters, training).Train();
}

}  // namespace dossier
