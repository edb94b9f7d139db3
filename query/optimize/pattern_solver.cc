#include "query/optimize/pattern_solver.h"

#include <algorithm>
#include <utility>

#include "query/plan/make_expression.h"

namespace dossier::plan {
namespace {

constexpr size_t kMostTrials = 16;  // first anchors that are tried to the end

Direction Reversed(Direction direction) {
  if (direction == Direction::kBoth) return direction;
  return direction == Direction::kOut ? Direction::kIn : Direction::kOut;
}

bool Overlap(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return true;
  return std::any_of(a.begin(), a.end(), [&](const std::string& type) {
    return std::find(b.begin(), b.end(), type) != b.end();
  });
}

}  // namespace

PatternSolver::PatternSolver(OptimizerContext* context, PatternGraph graph)
    : context_(*context), graph_(std::move(graph)), cardinality_(context->graph) {
  own_ = Makes(Match{graph_});
  for (Expr predicate : graph_.predicates) {
    SlotSet needed;
    for (Slot slot : SlotsOf(context_.plan, predicate)) {
      if (own_.contains(slot)) needed.insert(slot);
    }
    predicate_slots_.push_back(std::move(needed));
  }
}

const PatternNode& PatternSolver::NodeAt(Slot slot) const {
  return *std::find_if(graph_.nodes.begin(), graph_.nodes.end(),
                       [slot](const PatternNode& node) { return node.slot == slot; });
}

PatternSolver::State PatternSolver::Begin(double rows) const {
  State state;
  state.bound.insert(graph_.bound.begin(), graph_.bound.end());
  state.solved.resize(graph_.relationships.size(), false);
  state.tested.resize(graph_.predicates.size(), false);
  state.rows = std::max(rows, 1.0);
  return state;
}

// Steps are made only where there is something to put them on; trials count rows alone.
void PatternSolver::Add(Step step, State* state) const {
  if (state->root == nullptr) return;
  auto node = std::make_unique<Node>();
  node->step = std::move(step);
  node->estimated_rows = state->rows;
  node->children.push_back(std::move(state->root));
  state->root = std::move(node);
}

bool PatternSolver::Ready(Expr expression, const State& state) const {
  for (Slot slot : SlotsOf(context_.plan, expression)) {
    if (own_.contains(slot) && !state.bound.contains(slot)) return false;
  }
  return true;
}

void PatternSolver::TestReady(State* state) {
  Filter filter;
  for (size_t i = 0; i < graph_.predicates.size(); ++i) {
    if (state->tested[i]) continue;
    const bool ready = std::all_of(predicate_slots_[i].begin(), predicate_slots_[i].end(),
                                   [&](Slot slot) { return state->bound.contains(slot); });
    if (!ready) continue;
    state->tested[i] = true;
    filter.conditions.push_back(graph_.predicates[i]);
    state->rows *= cardinality_.Selectivity(graph_.predicates[i]);
  }
  if (!filter.conditions.empty()) Add(std::move(filter), state);
}

void PatternSolver::BuildPaths(State* state) {
  for (const PatternPath& path : graph_.paths) {
    if (state->bound.contains(path.slot) || !state->bound.contains(path.start)) continue;
    const bool whole =
        std::all_of(path.relationships.begin(), path.relationships.end(), [&](Slot slot) {
          for (size_t i = 0; i < graph_.relationships.size(); ++i) {
            if (graph_.relationships[i].slot == slot) return static_cast<bool>(state->solved[i]);
          }
          return false;
        });
    if (!whole) continue;
    state->bound.insert(path.slot);
    Add(BuildPath{path.slot, path.start, path.relationships}, state);
  }
}

Anchor PatternSolver::AnchorOf(const PatternNode& node, const State& state) const {
  std::vector<Expr> open;
  for (size_t i = 0; i < graph_.predicates.size(); ++i) {
    if (!state.tested[i]) open.push_back(graph_.predicates[i]);
  }
  return CheapestAnchor(context_, node, open, [&](Expr value) { return Ready(value, state); });
}

void PatternSolver::TakeAnchor(const PatternNode& node, State* state) {
  Anchor anchor = AnchorOf(node, *state);
  state->rows *= anchor.rows;
  state->cost += state->rows;
  for (size_t i = 0; i < graph_.predicates.size(); ++i) {
    for (Expr answered : anchor.answered) {
      if (graph_.predicates[i] == answered) state->tested[i] = true;
    }
  }
  state->bound.insert(node.slot);
  Add(std::move(anchor.step), state);
}

std::vector<Slot> PatternSolver::DistinctFrom(const PatternRelationship& relationship,
                                              const State& state) const {
  std::vector<Slot> others;
  for (size_t i = 0; i < graph_.relationships.size(); ++i) {
    const PatternRelationship& other = graph_.relationships[i];
    const bool selected = other.selection != ast::PathSelection::kAll;
    if (!state.solved[i] || other.slot == relationship.slot || selected) continue;
    if (Overlap(other.types, relationship.types)) others.push_back(other.slot);
  }
  return others;
}

// Walks from the end that is bound; from the left where both are.
Expand PatternSolver::ExpandOf(const PatternRelationship& relationship, const State& state) const {
  Expand expand;
  const bool from_left = state.bound.contains(relationship.left);
  expand.from = from_left ? relationship.left : relationship.right;
  expand.to = from_left ? relationship.right : relationship.left;
  expand.direction = from_left ? relationship.direction : Reversed(relationship.direction);
  expand.relationship = relationship.slot;
  expand.types = relationship.types;
  expand.distinct_from = DistinctFrom(relationship, state);
  return expand;
}

double PatternSolver::RowsAfter(const PatternRelationship& relationship, const State& state) const {
  if (state.bound.contains(relationship.slot)) return state.rows;
  const bool left = state.bound.contains(relationship.left);
  const bool right = state.bound.contains(relationship.right);
  if (!left && !right) return state.rows * 1e12;
  const PatternNode& from = NodeAt(left ? relationship.left : relationship.right);
  const Direction direction = left ? relationship.direction : Reversed(relationship.direction);
  double degree = cardinality_.Degree(from.labels, relationship.types, direction);
  if (relationship.selection != ast::PathSelection::kAll) return state.rows;
  if (relationship.var_length)
    degree = cardinality_.WalkDegree(degree, relationship.min, relationship.max);
  if (left && right)
    degree /= std::max(1.0, cardinality_.NodesOf(NodeAt(relationship.right).labels));
  return state.rows * degree;
}

// A walk of several steps to an end that is bound goes everywhere before it looks at the end: how
// far from one row.
double PatternSolver::StepsInVain(const PatternRelationship& relationship,
                                  const State& state) const {
  const bool both =
      state.bound.contains(relationship.left) && state.bound.contains(relationship.right);
  const bool all = relationship.selection == ast::PathSelection::kAll;
  if (!both || !all || !relationship.var_length) return 0;
  const PatternNode& from = NodeAt(relationship.left);
  const double degree =
      cardinality_.Degree(from.labels, relationship.types, relationship.direction);
  return cardinality_.WalkDegree(degree, relationship.min, relationship.max);
}

void PatternSolver::TakeRelationship(size_t index, State* state) {
  const PatternRelationship& relationship = graph_.relationships[index];
  const double rows_before = state->rows;
  state->rows = std::max(RowsAfter(relationship, *state), 1e-6);
  state->cost += std::max(state->rows, rows_before * StepsInVain(relationship, *state));
  const bool bound = state->bound.contains(relationship.slot);
  if (relationship.selection != ast::PathSelection::kAll) {
    WalkShortest(relationship, state);
  } else if (bound && relationship.var_length) {
    WalkBoundList(relationship, state);
  } else if (bound) {
    WalkEnds(relationship, state);
  } else {
    Walk(relationship, state);
  }
  state->solved[index] = true;
  for (Slot slot : {relationship.slot, relationship.left, relationship.right})
    state->bound.insert(slot);
}

VarLengthExpand PatternSolver::VarLength(const PatternRelationship& relationship,
                                         const Expand& expand, State* state) {
  VarLengthExpand walk;
  walk.expand = expand;
  walk.min = relationship.min;
  walk.max = relationship.max;
  walk.to_bound =
      state->bound.contains(relationship.left) && state->bound.contains(relationship.right);
  walk.reversed = expand.from != relationship.left;
  Project values;
  for (const auto& [key, value] : relationship.properties) {
    const Slot slot = state->root == nullptr ? kNoSlot : context_.plan.NewSlot("value of " + key);
    walk.properties.emplace_back(key, slot);
    values.items.push_back({slot, value});
  }
  if (!values.items.empty()) Add(std::move(values), state);
  return walk;
}

void PatternSolver::Walk(const PatternRelationship& relationship, State* state) {
  const Expand expand = ExpandOf(relationship, *state);
  const bool both =
      state->bound.contains(relationship.left) && state->bound.contains(relationship.right);
  if (relationship.var_length) {
    VarLengthExpand walk = VarLength(relationship, expand, state);
    Add(std::move(walk), state);
  } else if (both) {
    Add(ExpandInto{expand}, state);
  } else if (relationship.left == relationship.right) {
    Add(ExpandInto{expand}, state);
  } else {
    Add(expand, state);
  }
}

void PatternSolver::WalkEnds(const PatternRelationship& relationship, State* state) {
  RelationshipEnds ends;
  ends.relationship = relationship.slot;
  ends.from = relationship.left;
  ends.to = relationship.right;
  ends.direction = relationship.direction;
  ends.types = relationship.types;
  ends.from_bound = state->bound.contains(relationship.left);
  ends.to_bound = state->bound.contains(relationship.right);
  ends.distinct_from = DistinctFrom(relationship, *state);
  Add(std::move(ends), state);
}

// A list that is bound already: walk anew and compare.
void PatternSolver::WalkBoundList(const PatternRelationship& relationship, State* state) {
  Expand expand = ExpandOf(relationship, *state);
  if (state->root != nullptr) expand.relationship = context_.plan.NewSlot("walk");
  VarLengthExpand walk = VarLength(relationship, expand, state);
  Add(std::move(walk), state);
  if (state->root == nullptr) return;
  const std::string& name = context_.plan.slot_names[relationship.slot];
  Expr same = context_.plan.Keep(
      MakeEqual(MakeVariable(expand.relationship, "walk"), MakeVariable(relationship.slot, name)));
  Add(Filter{{same}}, state);
}

void PatternSolver::WalkShortest(const PatternRelationship& relationship, State* state) {
  Expand expand = ExpandOf(relationship, *state);
  expand.distinct_from.clear();
  ShortestPath step;
  step.search = VarLength(relationship, expand, state);
  step.path = relationship.path;
  step.all = relationship.selection == ast::PathSelection::kAllShortest;
  if (relationship.path != kNoSlot) state->bound.insert(relationship.path);
  Add(std::move(step), state);
}

bool PatternSolver::Connected(Slot node, const State& state) const {
  for (size_t i = 0; i < graph_.relationships.size(); ++i) {
    const PatternRelationship& relationship = graph_.relationships[i];
    if (state.solved[i] || relationship.selection != ast::PathSelection::kAll) continue;
    const bool here = relationship.left == node || relationship.right == node;
    const bool reached = state.bound.contains(relationship.left) ||
                         state.bound.contains(relationship.right) ||
                         state.bound.contains(relationship.slot);
    if (here && reached) return true;
  }
  return false;
}

bool PatternSolver::NextMove(const State& state, Move* move) {
  bool found = false;
  const auto offer = [&](Move candidate) {
    if (!found || candidate.rows < move->rows) *move = candidate;
    found = true;
  };
  bool anything_walkable = false;
  for (size_t i = 0; i < graph_.relationships.size(); ++i) {
    const PatternRelationship& relationship = graph_.relationships[i];
    if (state.solved[i]) continue;
    const bool left = state.bound.contains(relationship.left);
    const bool right = state.bound.contains(relationship.right);
    const bool selected = relationship.selection != ast::PathSelection::kAll;
    const bool held = state.bound.contains(relationship.slot) && !relationship.var_length;
    if (selected ? !(left && right) : !(left || right || held)) continue;
    anything_walkable = true;
    offer({Move::Kind::kRelationship, i, RowsAfter(relationship, state)});
  }
  for (size_t i = 0; i < graph_.nodes.size(); ++i) {
    if (state.bound.contains(graph_.nodes[i].slot)) continue;
    const double rows = AnchorOf(graph_.nodes[i], state).rows;
    const bool hangs = Connected(graph_.nodes[i].slot, state);
    // A part that hangs on nothing waits until the walks are done, unless it is but a node or so.
    if ((hangs || anything_walkable) && rows > 1) continue;
    offer({Move::Kind::kAnchor, i, state.rows * rows});
  }
  return found;
}

bool PatternSolver::TextualMove(const State& state, Move* move) {
  for (size_t i = 0; i < graph_.relationships.size(); ++i) {
    const PatternRelationship& relationship = graph_.relationships[i];
    if (state.solved[i]) continue;
    const bool left = state.bound.contains(relationship.left);
    const bool right = state.bound.contains(relationship.right);
    const bool selected = relationship.selection != ast::PathSelection::kAll;
    const bool held = state.bound.contains(relationship.slot) && !relationship.var_length;
    if (selected ? left && right : left || right || held) {
      *move = {Move::Kind::kRelationship, i, 0};
      return true;
    }
    const Slot start = left ? relationship.right : relationship.left;
    for (size_t n = 0; n < graph_.nodes.size(); ++n) {
      if (graph_.nodes[n].slot == start) *move = {Move::Kind::kAnchor, n, 0};
    }
    return true;
  }
  for (size_t n = 0; n < graph_.nodes.size(); ++n) {
    if (state.bound.contains(graph_.nodes[n].slot)) continue;
    *move = {Move::Kind::kAnchor, n, 0};
    return true;
  }
  return false;
}

void PatternSolver::Go(const Move& move, State* state) {
  if (move.kind == Move::Kind::kAnchor) {
    TakeAnchor(graph_.nodes[move.index], state);
  } else {
    TakeRelationship(move.index, state);
  }
  BuildPaths(state);
  TestReady(state);
}

void PatternSolver::Finish(State* state) {
  const bool ordered = context_.Enabled("join_order");
  Move move;
  while (ordered ? NextMove(*state, &move) : TextualMove(*state, &move)) Go(move, state);
}

// Tries every node as the first anchor and takes the one from which the whole pattern is cheapest.
PatternSolver::Move PatternSolver::BestFirstMove() {
  Move best;
  double best_cost = -1;
  for (size_t i = 0; i < graph_.nodes.size() && i < kMostTrials; ++i) {
    State trial = Begin(1);
    Go({Move::Kind::kAnchor, i, 0}, &trial);
    Finish(&trial);
    if (best_cost >= 0 && trial.cost >= best_cost) continue;
    best_cost = trial.cost;
    best = {Move::Kind::kAnchor, i, 0};
  }
  return best;
}

NodePtr PatternSolver::Solve(NodePtr input) {
  State state = Begin(input->estimated_rows);
  state.root = std::move(input);
  // A node that the input holds and that no relationship touches must still be there: null matches
  // nothing.
  Filter present;
  for (Slot slot : graph_.bound) {
    const bool is_node = std::any_of(graph_.nodes.begin(), graph_.nodes.end(),
                                     [slot](const PatternNode& node) { return node.slot == slot; });
    if (!is_node || Connected(slot, state)) continue;
    present.conditions.push_back(
        context_.plan.Keep(MakeIsNotNull(slot, context_.plan.slot_names[slot])));
  }
  if (!present.conditions.empty()) Add(std::move(present), &state);
  BuildPaths(&state);
  TestReady(&state);
  const bool anchored = !graph_.bound.empty();
  if (context_.Enabled("join_order") && !anchored && !graph_.nodes.empty())
    Go(BestFirstMove(), &state);
  Finish(&state);
  return std::move(state.root);
}

}  // namespace dossier::plan
