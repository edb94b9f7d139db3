// Random patterns over random graphs with parallel edges and loops: the engine, with every
// optimizer rule on, with each one off, and with all off, must give what trying everything gives.
#include <algorithm>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gtest/gtest.h"
#include "tests/query/engine/slow_match.h"
#include "tests/query/engine/test_engine.h"

namespace dossier {
namespace {

class Generator {
 public:
  explicit Generator(uint32_t seed) : random_(seed) {}

  int Below(int bound) { return static_cast<int>(random_() % static_cast<uint32_t>(bound)); }
  bool Chance(int percent) { return Below(100) < percent; }

  SlowGraph Graph() {
    SlowGraph graph;
    const int nodes = 3 + Below(4);
    for (int i = 0; i < nodes; ++i) {
      graph.labels.emplace_back();
      if (Chance(60)) graph.labels.back().push_back("A");
      if (Chance(40)) graph.labels.back().push_back("B");
      graph.x.push_back(Below(3));
    }
    const int edges = 6 + Below(7);
    for (int i = 0; i < edges; ++i) {
      SlowEdge edge{Below(nodes), Below(nodes), Chance(60) ? "R" : "S"};
      graph.edges.push_back(edge);
      if (Chance(25)) graph.edges.push_back(edge);  // a parallel one
      if (Chance(10)) graph.edges.push_back({edge.start, edge.start, edge.type});
    }
    return graph;
  }

  std::vector<SlowPath> Pattern() {
    std::vector<SlowPath> paths;
    int relationships = 0;
    const int count = Chance(30) ? 2 : 1;
    for (int p = 0; p < count; ++p) {
      SlowPath path;
      path.nodes.push_back(Node());
      const int length = 1 + Below(count == 2 ? 2 : 3);
      bool long_one = false;
      for (int i = 0; i < length; ++i) {
        SlowRelationship r;
        r.variable = absl::StrCat("r", relationships++);
        if (Chance(45)) r.type = Chance(60) ? "R" : "S";
        r.direction = Below(3) - 1;
        if (!long_one && Chance(25)) {
          long_one = r.var_length = true;
          r.min = Below(3);
          r.max = r.min + Below(3);
        }
        path.relationships.push_back(r);
        path.nodes.push_back(Node());
      }
      paths.push_back(std::move(path));
    }
    return paths;
  }

 private:
  SlowNode Node() {
    SlowNode node;
    node.variable = std::string(1, static_cast<char>('a' + Below(5)));
    if (Chance(20)) node.label = Chance(60) ? "A" : "B";
    if (Chance(6)) node.x = Below(3);
    return node;
  }

  std::mt19937 random_;
};

void Load(const SlowGraph& graph, GraphStore* store) {
  auto transaction = store->Begin(Layer::kUser);
  ASSERT_TRUE(transaction.ok());
  Transaction& t = **transaction;
  for (size_t i = 0; i < graph.x.size(); ++i) {
    const NodeId id = t.CreateNode("").value();
    ASSERT_EQ(id, i);
    for (const std::string& label : graph.labels[i])
      ASSERT_TRUE(t.AddLabel(id, t.MakeLabel(label).value()).ok());
    ASSERT_TRUE(t.SetNodeProperty(id, t.MakeKey("x").value(), Value(graph.x[i])).ok());
  }
  for (const SlowEdge& edge : graph.edges) {
    ASSERT_TRUE(t.CreateRelationship(edge.start, t.MakeType(edge.type).value(), edge.end, "").ok());
  }
  const LabelId a = t.MakeLabel("A").value();
  const KeyId x = t.MakeKey("x").value();
  ASSERT_TRUE(t.Commit().ok());
  ASSERT_TRUE(store->CreateIndex({0, "a_x", false, a, {x}, false}).ok());
}

// What is asked about the matches, and what the oracle says.
struct Question {
  std::string returning;
  std::vector<std::string> answer;  // sorted
};

std::string First(const std::vector<SlowPath>& paths) { return paths[0].nodes[0].variable; }
std::string Last(const std::vector<SlowPath>& paths) { return paths.back().nodes.back().variable; }

// A condition on x of the first and the last node; empty: none.
bool Holds(const std::string& condition, int64_t first, int64_t last) {
  return condition.empty() || (condition == "=" ? first == last : first < last);
}

std::vector<Question> Questions(const SlowGraph& graph, const std::vector<SlowPath>& paths,
                                const std::string& condition) {
  std::vector<std::string> all;
  std::set<int> ends;
  std::set<std::pair<int, int>> pairs;
  std::map<int, int> groups;
  int count = 0;
  std::vector<std::string> variables;
  for (const SlowPath& path : paths) {
    for (const SlowNode& node : path.nodes) variables.push_back(node.variable);
  }
  std::sort(variables.begin(), variables.end());
  variables.erase(std::unique(variables.begin(), variables.end()), variables.end());
  SlowMatch(graph, paths, [&](const SlowBinding& binding) {
    const int64_t first_x = graph.x[binding.NodeOf(First(paths))];
    if (!Holds(condition, first_x, graph.x[binding.NodeOf(Last(paths))])) return;
    std::vector<std::string> row;
    for (const std::string& variable : variables)
      row.push_back(absl::StrCat("(#", binding.NodeOf(variable), ")"));
    size_t r = 0;
    for (const SlowPath& path : paths) {
      for (const SlowRelationship& relationship : path.relationships) {
        std::vector<std::string> edges;
        for (int edge : binding.edges[r].second) edges.push_back(absl::StrCat("[#", edge, "]"));
        const std::string text = absl::StrJoin(edges, ", ");
        row.push_back(relationship.var_length ? absl::StrCat("[", text, "]") : text);
        ++r;
      }
    }
    all.push_back(absl::StrJoin(row, " | "));
    ++count;
    ends.insert(binding.NodeOf(Last(paths)));
    pairs.insert({binding.NodeOf(First(paths)), binding.NodeOf(Last(paths))});
    ++groups[binding.NodeOf(First(paths))];
  });
  std::vector<std::string> names = variables;
  for (const SlowPath& path : paths) {
    for (const SlowRelationship& relationship : path.relationships)
      names.push_back(relationship.variable);
  }
  std::vector<Question> questions;
  questions.push_back({absl::StrJoin(names, ", "), all});
  questions.push_back({"count(*) AS n", {absl::StrCat(count)}});
  questions.push_back(
      {absl::StrCat("count(DISTINCT ", Last(paths), ") AS n"), {absl::StrCat(ends.size())}});
  questions.push_back(
      {absl::StrCat("DISTINCT ", First(paths), " AS f, ", Last(paths), " AS l"), {}});
  for (const auto& [f, l] : pairs)
    questions.back().answer.push_back(absl::StrCat("(#", f, ") | (#", l, ")"));
  questions.push_back({absl::StrCat(First(paths), " AS f, count(*) AS n"), {}});
  for (const auto& [f, n] : groups)
    questions.back().answer.push_back(absl::StrCat("(#", f, ") | ", n));
  for (Question& question : questions) std::sort(question.answer.begin(), question.answer.end());
  return questions;
}

std::vector<std::vector<std::string>> RuleSets() {
  std::vector<std::vector<std::string>> sets = {{}, OptimizerRuleNames()};
  for (const std::string& rule : OptimizerRuleNames()) sets.push_back({rule});
  return sets;
}

TEST(RandomPatterns, TheEngineGivesWhatTryingEverythingGives) {
  const std::vector<std::vector<std::string>> rule_sets = RuleSets();
  size_t rows = 0, matched = 0;
  for (uint32_t seed = 0; seed < 300; ++seed) {
    Generator generator(seed);
    const SlowGraph graph = generator.Graph();
    const std::vector<SlowPath> paths = generator.Pattern();
    TestEngine test;
    Load(graph, &test.store());
    const std::string condition = seed % 3 == 0 ? "" : seed % 3 == 1 ? "=" : "<";
    const std::string where = condition.empty() ? ""
                                                : absl::StrCat(" WHERE ", First(paths), ".x ",
                                                               condition, " ", Last(paths), ".x");
    const std::vector<Question> questions = Questions(graph, paths, condition);
    rows += questions[0].answer.size();
    matched += questions[0].answer.empty() ? 0 : 1;
    for (const Question& question : questions) {
      const std::string query =
          absl::StrCat("MATCH ", PatternText(paths), where, " RETURN ", question.returning);
      for (const std::vector<std::string>& disabled : rule_sets) {
        RunOptions options;
        options.disabled_rules = disabled;
        ASSERT_EQ(test.Rows(query, options), question.answer)
            << "seed " << seed << ": " << query << "\nwithout " << absl::StrJoin(disabled, ", ")
            << "\n"
            << test.PlanOf(query, disabled);
      }
    }
  }
  // The patterns are worth asking: most match something.
  EXPECT_GT(matched, 100u);
  EXPECT_GT(rows, 2000u);
}

}  // namespace
}  // namespace dossier
