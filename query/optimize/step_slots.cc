#include "query/optimize/step_slots.h"

#include "query/syntax/walk.h"

namespace dossier::plan {
namespace {

SubqueryId SubqueryOf(const ast::Expression& expression) {
  switch (expression.kind) {
    case ast::ExpressionKind::kPatternExpression:
      return ast::As<ast::PatternExpression>(expression).subquery;
    case ast::ExpressionKind::kPatternComprehension:
      return ast::As<ast::PatternComprehension>(expression).subquery;
    case ast::ExpressionKind::kSubqueryExpression:
      return ast::As<ast::SubqueryExpression>(expression).subquery;
    default:
      return kNoSubquery;
  }
}

// Collects what steps read.
class Reader {
 public:
  explicit Reader(const Plan& plan) : plan_(plan) {}
  SlotSet slots;

  void Take(Slot slot) {
    if (slot != kNoSlot) slots.insert(slot);
  }
  void Take(const std::vector<Slot>& many) {
    for (Slot slot : many) Take(slot);
  }
  void Take(Expr expression) {
    if (expression == nullptr) return;
    if (const SubqueryId id = SubqueryOf(*expression); id != kNoSubquery) {
      if (id < plan_.subplans.size() && plan_.subplans[id].root != nullptr)
        TakeTree(*plan_.subplans[id].root);
      if (id < plan_.subplans.size()) Take(plan_.subplans[id].result);
      return;
    }
    if (const auto* variable = ast::IfA<ast::Variable>(expression)) Take(variable->symbol);
    ast::ForEachChild(*expression, [this](const ast::Expression& child) { Take(&child); });
  }
  void Take(const std::vector<Expr>& many) {
    for (Expr expression : many) Take(expression);
  }
  void Take(const std::vector<Projected>& items) {
    for (const Projected& item : items) Take(item.expression);
  }
  void TakeItems(const std::vector<const ast::ChangeItem*>& items) {
    for (const ast::ChangeItem* item : items) {
      Take(item->target.get());
      Take(item->value.get());
    }
  }
  void TakeTree(const Node& node) {
    std::visit([this](const auto& step) { (*this)(step); }, node.step);
    for (const NodePtr& child : node.children) TakeTree(*child);
  }

  void operator()(const Argument&) {}
  void operator()(const Match& s) {
    Take(s.graph.bound);
    Take(s.graph.predicates);
    for (const PatternRelationship& r : s.graph.relationships) {
      for (const auto& [key, value] : r.properties) Take(value);
    }
  }
  void operator()(const AllNodesScan&) {}
  void operator()(const LabelScan&) {}
  void operator()(const IndexSeek& s) { Take(s.values); }
  void operator()(const IndexRange& s) {
    Take(s.low);
    Take(s.high);
  }
  void operator()(const IndexPrefix& s) { Take(s.prefix); }
  void operator()(const Expand& s) {
    Take(s.from);
    Take(s.distinct_from);
  }
  void operator()(const ExpandInto& s) {
    (*this)(s.expand);
    Take(s.expand.to);
  }
  void operator()(const VarLengthExpand& s) {
    (*this)(s.expand);
    if (s.to_bound) Take(s.expand.to);
    for (const auto& [key, slot] : s.properties) Take(slot);
  }
  void operator()(const RelationshipEnds& s) {
    Take(s.relationship);
    if (s.from_bound) Take(s.from);
    if (s.to_bound) Take(s.to);
    Take(s.distinct_from);
  }
  void operator()(const ShortestPath& s) { (*this)(s.search); }
  void operator()(const ExpandCount& s) {
    (*this)(s.expand);
    for (const WalkedRelationship& walked : s.walked) {
      Take(walked.start);
      Take(walked.end);
    }
  }
  void operator()(const BuildPath& s) {
    if (s.path == kNoSlot) return;
    Take(s.start);
    Take(s.relationships);
  }
  void operator()(const Filter& s) { Take(s.conditions); }
  void operator()(const Project& s) { Take(s.items); }
  void operator()(const Aggregate& s) {
    Take(s.keys);
    for (const Aggregated& a : s.aggregates) Take(static_cast<Expr>(a.call));
  }
  void operator()(const Distinct& s) { Take(s.slots); }
  void operator()(const Sort& s) {
    for (const SortKey& key : s.keys) Take(key.slot);
  }
  void operator()(const Skip&) {}
  void operator()(const Limit&) {}
  void operator()(const Union&) {}  // each child has its own
  void operator()(const Unwind& s) { Take(s.list); }
  void operator()(const Apply&) {}
  void operator()(const HashJoin& s) {
    for (const auto& [left, right] : s.keys) Take(left);
  }
  void operator()(const ProcedureCall& s) { Take(s.arguments); }
  void operator()(const Create& s) {
    for (const NewNode& node : s.nodes) Take(node.properties);
    for (const NewRelationship& r : s.relationships) {
      Take(r.properties);
      Take(r.start);
      Take(r.end);
    }
    for (const BuildPath& path : s.paths) (*this)(path);
  }
  void operator()(const Merge& s) {
    (*this)(s.create);
    Take(s.bound);
    TakeItems(s.on_create);
    TakeItems(s.on_match);
  }
  void operator()(const Change& s) { TakeItems(s.items); }
  void operator()(const Delete& s) { Take(s.targets); }
  void operator()(const Foreach& s) { Take(s.list); }
  void operator()(const Eager&) {}
  void operator()(const Empty&) {}

 private:
  const Plan& plan_;
};

// Collects what steps make.
struct Maker {
  SlotSet slots;

  void Add(Slot slot) {
    if (slot != kNoSlot) slots.insert(slot);
  }
  template <typename T>
  void operator()(const T&) {}
  void operator()(const Match& s) {
    for (const PatternNode& node : s.graph.nodes) Add(node.slot);
    for (const PatternRelationship& r : s.graph.relationships) {
      Add(r.slot);
      Add(r.path);
    }
    for (const PatternPath& path : s.graph.paths) Add(path.slot);
  }
  void operator()(const AllNodesScan& s) { Add(s.node); }
  void operator()(const LabelScan& s) { Add(s.node); }
  void operator()(const IndexSeek& s) { Add(s.node); }
  void operator()(const IndexRange& s) { Add(s.node); }
  void operator()(const IndexPrefix& s) { Add(s.node); }
  void operator()(const Expand& s) {
    Add(s.relationship);
    Add(s.to);
  }
  void operator()(const ExpandInto& s) { Add(s.expand.relationship); }
  void operator()(const VarLengthExpand& s) {
    Add(s.expand.relationship);
    if (!s.to_bound) Add(s.expand.to);
  }
  void operator()(const RelationshipEnds& s) {
    if (!s.from_bound) Add(s.from);
    if (!s.to_bound) Add(s.to);
  }
  void operator()(const ShortestPath& s) {
    Add(s.path);
    Add(s.search.expand.relationship);
  }
  void operator()(const ExpandCount& s) { Add(s.count); }
  void operator()(const BuildPath& s) { Add(s.path); }
  void operator()(const Project& s) {
    for (const Projected& item : s.items) Add(item.slot);
  }
  void operator()(const Aggregate& s) {
    for (const Projected& key : s.keys) Add(key.slot);
    for (const Aggregated& a : s.aggregates) Add(a.slot);
  }
  void operator()(const Union& s) { slots.insert(s.slots.begin(), s.slots.end()); }
  void operator()(const Unwind& s) { Add(s.variable); }
  void operator()(const ProcedureCall& s) {
    for (const auto& [name, slot] : s.results) Add(slot);
  }
  void operator()(const Create& s) {
    for (const NewNode& node : s.nodes) Add(node.slot);
    for (const NewRelationship& r : s.relationships) Add(r.slot);
    for (const BuildPath& path : s.paths) Add(path.path);
  }
  void operator()(const Merge& s) { (*this)(s.create); }
};

}  // namespace

SlotSet SlotsOf(const Plan& plan, Expr expression) {
  Reader reader(plan);
  reader.Take(expression);
  return reader.slots;
}

SlotSet Reads(const Plan& plan, const Step& step) {
  Reader reader(plan);
  std::visit([&](const auto& s) { reader(s); }, step);
  return reader.slots;
}

SlotSet Makes(const Step& step) {
  Maker maker;
  std::visit([&](const auto& s) { maker(s); }, step);
  return maker.slots;
}

SlotSet Holds(const Node& node) {
  SlotSet slots = Makes(node.step);
  if (IfStep<Aggregate>(&node) || IfStep<Union>(&node) || IfStep<Empty>(&node)) return slots;
  if (const auto* distinct = IfStep<Distinct>(&node))
    return {distinct->slots.begin(), distinct->slots.end()};
  const auto* apply = IfStep<Apply>(&node);
  const bool inner_too = (apply != nullptr && (apply->kind == ApplyKind::kInner ||
                                               apply->kind == ApplyKind::kOptional)) ||
                         IfStep<HashJoin>(&node) != nullptr;
  for (size_t i = 0; i < node.children.size() && (i == 0 || inner_too); ++i)
    slots.merge(Holds(*node.children[i]));
  return slots;
}

SlotSet ReadsOfTree(const Plan& plan, const Node& node) {
  Reader reader(plan);
  reader.TakeTree(node);
  return reader.slots;
}

}  // namespace dossier::plan
