#include "query/plan/plan_text.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "query/plan/expression_text.h"

namespace dossier::plan {
namespace {

class StepPrinter {
 public:
  explicit StepPrinter(const Plan& plan) : plan_(plan) {}

  std::string operator()(const Argument&) const { return "Argument"; }
  std::string operator()(const Match& s) const {
    std::string text = "Match";
    for (const PatternRelationship& r : s.graph.relationships) {
      const std::string inside =
          absl::StrCat(Name(r.slot), Types(r.types), r.var_length ? Length(r.min, r.max) : "");
      absl::StrAppend(&text, " (", Name(r.left), ")", ArrowText(inside, r.direction), "(",
                      Name(r.right), ")");
    }
    if (s.graph.relationships.empty()) {
      for (const PatternNode& node : s.graph.nodes)
        absl::StrAppend(&text, " (", Name(node.slot), ")");
    }
    if (!s.graph.predicates.empty())
      absl::StrAppend(&text, " where ", Join(s.graph.predicates, " and "));
    return text;
  }
  std::string operator()(const AllNodesScan& s) const {
    return absl::StrCat("AllNodesScan ", Name(s.node));
  }
  std::string operator()(const LabelScan& s) const {
    return absl::StrCat("LabelScan ", Name(s.node), ":", s.label);
  }
  std::string operator()(const IndexSeek& s) const {
    return absl::StrCat(s.unique ? "UniqueIndexSeek " : "IndexSeek ", Name(s.node), ":", s.label,
                        "(", absl::StrJoin(s.keys, ", "), ")", s.any_of ? " in " : " = ",
                        Join(s.values, ", "));
  }
  std::string operator()(const IndexRange& s) const {
    std::string text = absl::StrCat("IndexRange ", Name(s.node), ":", s.label, "(", s.key, ")");
    if (s.low != nullptr) absl::StrAppend(&text, s.low_inclusive ? " >= " : " > ", Text(s.low));
    if (s.high != nullptr) absl::StrAppend(&text, s.high_inclusive ? " <= " : " < ", Text(s.high));
    return text;
  }
  std::string operator()(const IndexPrefix& s) const {
    return absl::StrCat("IndexPrefix ", Name(s.node), ":", s.label, "(", s.key, ") starts with ",
                        Text(s.prefix));
  }
  std::string operator()(const Expand& s) const { return absl::StrCat("Expand ", Arrow(s, "")); }
  std::string operator()(const ExpandInto& s) const {
    return absl::StrCat("ExpandInto ", Arrow(s.expand, ""));
  }
  std::string operator()(const VarLengthExpand& s) const {
    const char* name = s.distinct_ends ? "Reach "
                       : s.to_bound    ? "VarLengthExpandInto "
                                       : "VarLengthExpand ";
    return absl::StrCat(name, Arrow(s.expand, Length(s.min, s.max)));
  }
  std::string operator()(const RelationshipEnds& s) const {
    return absl::StrCat("RelationshipEnds (", Name(s.from), ")",
                        ArrowText(absl::StrCat(Name(s.relationship), Types(s.types)), s.direction),
                        "(", Name(s.to), ")");
  }
  std::string operator()(const ShortestPath& s) const {
    return absl::StrCat(s.all ? "AllShortestPaths " : "ShortestPath ",
                        Arrow(s.search.expand, Length(s.search.min, s.search.max)));
  }
  std::string operator()(const ExpandCount& s) const {
    std::string text = absl::StrCat("ExpandCount (", Name(s.expand.from), ")",
                                    ArrowText(Types(s.expand.types), s.expand.direction), "()");
    for (const std::string& label : s.labels) absl::StrAppend(&text, ":", label);
    return text;
  }
  std::string operator()(const BuildPath& s) const {
    return absl::StrCat("BuildPath ", Name(s.path));
  }
  std::string operator()(const Filter& s) const {
    return absl::StrCat("Filter ", Join(s.conditions, " and "));
  }
  std::string operator()(const Project& s) const {
    return absl::StrCat("Project ", Items(s.items));
  }
  std::string operator()(const Aggregate& s) const {
    std::string text = absl::StrCat("Aggregate ", Items(s.keys));
    for (const Aggregated& one : s.aggregates) {
      absl::StrAppend(&text, text.back() == ' ' ? "" : ", ", Text(one.call));
    }
    return text;
  }
  std::string operator()(const Distinct& s) const {
    return absl::StrCat("Distinct ", Names(s.slots));
  }
  std::string operator()(const Sort& s) const {
    std::string text = s.limit == nullptr ? "Sort" : absl::StrCat("TopK ", Text(s.limit), ":");
    for (const SortKey& key : s.keys)
      absl::StrAppend(&text, " ", Name(key.slot), key.descending ? " desc" : "");
    return text;
  }
  std::string operator()(const Skip& s) const { return absl::StrCat("Skip ", Text(s.count)); }
  std::string operator()(const Limit& s) const { return absl::StrCat("Limit ", Text(s.count)); }
  std::string operator()(const Union& s) const { return absl::StrCat("Union ", Names(s.slots)); }
  std::string operator()(const Unwind& s) const {
    return absl::StrCat("Unwind ", Text(s.list), " as ", Name(s.variable));
  }
  std::string operator()(const Apply& s) const {
    constexpr const char* kNames[] = {"Apply", "OptionalApply", "SemiApply", "AntiSemiApply"};
    return kNames[static_cast<size_t>(s.kind)];
  }
  std::string operator()(const HashJoin& s) const {
    std::string text = "HashJoin";
    for (const auto& [left, right] : s.keys)
      absl::StrAppend(&text, " ", Text(left), " = ", Text(right));
    return text;
  }
  std::string operator()(const ProcedureCall& s) const {
    return absl::StrCat("ProcedureCall ", s.procedure, "(", Join(s.arguments, ", "), ")");
  }
  std::string operator()(const Create& s) const {
    std::string text = "Create";
    for (const NewNode& node : s.nodes)
      absl::StrAppend(&text, " (", Name(node.slot), Labels(node.labels), ")");
    for (const NewRelationship& r : s.relationships) {
      absl::StrAppend(&text, " (", Name(r.start), ")-[", Name(r.slot), ":", r.type, "]->(",
                      Name(r.end), ")");
    }
    return text;
  }
  std::string operator()(const Merge& s) const {
    return absl::StrCat("Merge", (*this)(s.create).substr(6));
  }
  std::string operator()(const Change& s) const {
    return absl::StrCat(
        "Change ",
        absl::StrJoin(s.items, ", ", [this](std::string* out, const ast::ChangeItem* item) {
          absl::StrAppend(out, Text(item->target.get()), item->key.text.empty() ? "" : ".",
                          item->key.text);
          for (const ast::Name& label : item->labels) absl::StrAppend(out, ":", label.text);
        }));
  }
  std::string operator()(const Delete& s) const {
    return absl::StrCat(s.detach ? "DetachDelete " : "Delete ", Join(s.targets, ", "));
  }
  std::string operator()(const Foreach& s) const {
    return absl::StrCat("Foreach ", Name(s.variable), " in ", Text(s.list));
  }
  std::string operator()(const Eager&) const { return "Eager"; }
  std::string operator()(const Empty&) const { return "Empty"; }

 private:
  std::string Name(Slot slot) const { return SlotText(plan_, slot); }
  std::string Text(Expr expression) const { return ExpressionText(plan_, expression); }

  std::string Join(const std::vector<Expr>& expressions, const char* between) const {
    return absl::StrJoin(expressions, between,
                         [this](std::string* out, Expr e) { out->append(Text(e)); });
  }
  std::string Names(const std::vector<Slot>& slots) const {
    return absl::StrJoin(slots, ", ",
                         [this](std::string* out, Slot slot) { out->append(Name(slot)); });
  }
  std::string Items(const std::vector<Projected>& items) const {
    return absl::StrJoin(items, ", ", [this](std::string* out, const Projected& item) {
      const std::string text = Text(item.expression);
      absl::StrAppend(out, text);
      if (const std::string name = Name(item.slot); name != text)
        absl::StrAppend(out, " as ", name);
    });
  }
  static std::string Types(const std::vector<std::string>& types) {
    return types.empty() ? "" : absl::StrCat(":", absl::StrJoin(types, "|"));
  }
  static std::string Labels(const std::vector<std::string>& labels) {
    return labels.empty() ? "" : absl::StrCat(":", absl::StrJoin(labels, ":"));
  }
  static std::string Length(uint32_t min, uint32_t max) {
    if (min == max) return absl::StrCat("*", min);
    return max == UINT32_MAX ? absl::StrCat("*", min, "..") : absl::StrCat("*", min, "..", max);
  }
  std::string Arrow(const Expand& s, const std::string& length) const {
    return absl::StrCat(
        "(", Name(s.from), ")",
        ArrowText(absl::StrCat(Name(s.relationship), Types(s.types), length), s.direction), "(",
        Name(s.to), ")");
  }

  const Plan& plan_;
};

void Append(const Plan& plan, const Node& node, size_t indent,
            const std::function<std::string(const Node&)>& note, std::string* out) {
  absl::StrAppend(out, std::string(2 * indent, ' '), StepText(plan, node.step));
  if (note != nullptr) out->append(note(node));
  out->push_back('\n');
  const bool side_by_side = IfStep<Union>(&node) != nullptr;
  for (size_t i = node.children.size(); i-- > 0;) {
    const size_t child = side_by_side ? node.children.size() - 1 - i : i;
    Append(plan, *node.children[child], indent + (side_by_side || child > 0 ? 1 : 0), note, out);
  }
}

}  // namespace

std::string StepText(const Plan& plan, const Step& step) {
  return std::visit(StepPrinter(plan), step);
}

std::string PlanText(const Plan& plan, const std::function<std::string(const Node&)>& note) {
  std::string text;
  Append(plan, *plan.root, 0, note, &text);
  for (size_t i = 0; i < plan.subplans.size(); ++i) {
    if (plan.subplans[i].root == nullptr) continue;
    absl::StrAppend(&text, "subquery #", i, "\n");
    Append(plan, *plan.subplans[i].root, 1, note, &text);
  }
  return text;
}

}  // namespace dossier::plan
