// Tags, lemmas, trees.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/language/lemmatizer.h"
#include "ingest/language/parser.h"
#include "ingest/language/train/train_parser.h"
#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

TEST(Lemmatizer, RulesAndExceptions) {
  Lemmatizer lemmatizer("# head\nwent\td\tgo\n");
  EXPECT_EQ(lemmatizer.Lemma("went", PennTag::kVBD), "go");
  EXPECT_EQ(lemmatizer.Lemma("went", PennTag::kNN), "went");
  EXPECT_EQ(Lemmatizer::ByRule("cities", PennTag::kNNS), "city");
  EXPECT_EQ(Lemmatizer::ByRule("stopped", PennTag::kVBD), "stop");
  EXPECT_EQ(Lemmatizer::ByRule("announcing", PennTag::kVBG), "announce");
  EXPECT_EQ(Lemmatizer::ByRule("happiest", PennTag::kJJS), "happy");
}

TEST(LemmaStage, GivesDictionaryFormsAndKeepsNames) {
  ReadArticle read = ReadWhole("Sheinbaum has extradited the leaders.", "lemmas");
  EXPECT_EQ(read->Lemma(0), "Sheinbaum");
  EXPECT_EQ(read->Lemma(1), "have");
  EXPECT_EQ(read->Lemma(2), "extradite");
  EXPECT_EQ(read->Lemma(4), "leader");
}

TEST(ParserState, MakesOneRootAndCoversEveryToken) {
  for (uint32_t n = 1; n <= 6; ++n) {
    uint64_t chance = n;
    ParserState state(n);
    int steps = 0;
    while (!state.Done()) {
      std::vector<Move> allowed;
      for (Move move : {Move::kShift, Move::kLeft, Move::kRight}) {
        if (state.Allows(move)) allowed.push_back(move);
      }
      ASSERT_FALSE(allowed.empty());
      chance = MixBits(chance + 1);
      state.Apply({allowed[chance % allowed.size()], Relation::kDep});
      ++steps;
    }
    EXPECT_EQ(steps, static_cast<int>(2 * n));
    int roots = 0;
    for (uint32_t i = 0; i < n; ++i) roots += state.head(i) == n;
    EXPECT_EQ(roots, 1);
  }
}

// Moves of plain arc-hybrid, without the rule that the root has one child: what the costs speak of.
std::vector<Move> PlainMoves(const ParserState& state) {
  std::vector<Move> moves;
  if (state.Buffer(0) != state.size()) moves.push_back(Move::kShift);
  if (state.Stack(0) != kNone) moves.push_back(Move::kLeft);
  if (state.Stack(1) != kNone) moves.push_back(Move::kRight);
  return moves;
}

// Gold arcs that can still be had from a state, by trying every continuation.
int BestReachable(const ParserState& state, const std::vector<uint32_t>& heads) {
  if (state.Done()) {
    int right = 0;
    for (uint32_t i = 0; i < state.size(); ++i) right += state.head(i) == heads[i];
    return right;
  }
  int best = 0;
  for (Move move : PlainMoves(state)) {
    ParserState next = state;
    next.Apply({move, Relation::kDep});
    best = std::max(best, BestReachable(next, heads));
  }
  return best;
}

int CostOf(const MoveCosts& costs, Move move) {
  return move == Move::kShift ? costs.shift : move == Move::kLeft ? costs.left : costs.right;
}

// For projective trees a move costs exactly the arcs that it puts out of reach.
TEST(CostsOf, AgreesWithExhaustiveSearch) {
  const std::vector<std::vector<uint32_t>> trees = {
      {1, 5, 1, 4, 1}, {1, 2, 5, 2, 3}, {5, 0, 1, 2, 3}, {1, 2, 3, 4, 5}};
  uint64_t chance = 3;
  for (const auto& heads : trees) {
    for (int run = 0; run < 20; ++run) {
      ParserState state(5);
      while (!state.Done()) {
        int reachable = BestReachable(state, heads);
        MoveCosts costs = CostsOf(state, heads);
        std::vector<Move> moves = PlainMoves(state);
        for (Move move : moves) {
          ParserState next = state;
          next.Apply({move, Relation::kDep});
          EXPECT_EQ(reachable - BestReachable(next, heads), CostOf(costs, move));
        }
        chance = MixBits(chance + 1);
        state.Apply({moves[chance % moves.size()], Relation::kDep});
      }
    }
  }
}

TEST(Transition, NamesReadBack) {
  for (std::string_view name : {"S", "L nsubj", "R obj", "L nmod:poss"}) {
    EXPECT_EQ(ToString(ParseTransition(name)), name);
  }
}

TEST(ParseStage, FindsWhoDidWhat) {
  ReadArticle read = ReadWhole("The president thanked the ambassador in Mexico.", "parse");
  uint32_t verb = read->sentences[0].root;
  EXPECT_EQ(read->Text(verb), "thanked");
  EXPECT_EQ(read->tokens[verb].tag, PennTag::kVBD);
  EXPECT_EQ(read->Text(read->Child(verb, Relation::kNsubj)), "president");
  EXPECT_EQ(read->Text(read->Child(verb, Relation::kObj)), "ambassador");
}

TEST(ParseStage, PassivesHavePassiveSubjects) {
  ReadArticle read = ReadWhole("The suspect was arrested by police on Friday.", "parse");
  uint32_t verb = read->sentences[0].root;
  EXPECT_EQ(read->Text(verb), "arrested");
  EXPECT_EQ(read->Text(read->Child(verb, Relation::kNsubjPass)), "suspect");
}

}  // namespace
}  // namespace dossier
