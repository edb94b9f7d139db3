// How to answer one MATCH: where to begin, and in which order to walk.
#pragma once

#include <vector>

#include "query/optimize/anchor.h"
#include "query/optimize/cardinality.h"
#include "query/optimize/context.h"
#include "query/optimize/step_slots.h"
#include "query/plan/plan.h"

namespace dossier::plan {

// Begins at the anchor for which the whole walk is cheapest (rule 'join_order'; without it, in the
// order of the text), then always takes the step that leaves the fewest rows: a relationship
// between bound ends, one from a bound end, or the anchor of a part that hangs on nothing yet.
// Conditions are tested as soon as their variables are bound.
class PatternSolver {
 public:
  PatternSolver(OptimizerContext* context, PatternGraph graph);

  // The steps that replace the Match above `input`.
  NodePtr Solve(NodePtr input);

 private:
  // One way to go on.
  struct Move {
    enum class Kind { kAnchor, kRelationship };
    Kind kind = Kind::kAnchor;
    size_t index = 0;  // of graph_.nodes or graph_.relationships
    double rows = 0;   // after it
  };
  // How far the pattern is solved.
  struct State {
    SlotSet bound;
    std::vector<bool> solved;  // by relationship
    std::vector<bool> tested;  // by predicate
    double rows = 1;
    double cost = 0;
    NodePtr root;  // null while only trying
  };

  State Begin(double rows) const;
  void Go(const Move& move, State* state);
  void Finish(State* state);
  bool NextMove(const State& state, Move* move);
  bool TextualMove(const State& state, Move* move);
  Move BestFirstMove();

  void TakeAnchor(const PatternNode& node, State* state);
  void TakeRelationship(size_t index, State* state);
  void Walk(const PatternRelationship& relationship, State* state);
  void WalkEnds(const PatternRelationship& relationship, State* state);
  void WalkBoundList(const PatternRelationship& relationship, State* state);
  void WalkShortest(const PatternRelationship& relationship, State* state);
  VarLengthExpand VarLength(const PatternRelationship& relationship, const Expand& expand,
                            State* state);
  Expand ExpandOf(const PatternRelationship& relationship, const State& state) const;
  std::vector<Slot> DistinctFrom(const PatternRelationship& relationship, const State& state) const;

  Anchor AnchorOf(const PatternNode& node, const State& state) const;
  double RowsAfter(const PatternRelationship& relationship, const State& state) const;
  double StepsInVain(const PatternRelationship& relationship, const State& state) const;
  void TestReady(State* state);
  void BuildPaths(State* state);
  bool Ready(Expr expression, const State& state) const;
  void Add(Step step, State* state) const;
  const PatternNode& NodeAt(Slot slot) const;
  bool Connected(Slot node, const State& state) const;

  OptimizerContext& context_;
  PatternGraph graph_;
  Cardinality cardinality_;
  SlotSet own_;                           // what the pattern binds
  std::vector<SlotSet> predicate_slots_;  // by predicate: those of own_ that it needs
};

}  // namespace dossier::plan
