// What a MATCH means, by trying everything: the oracle of planner, optimizer and operators.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace dossier {

struct SlowEdge {
  int start = 0, end = 0;
  std::string type;
};

struct SlowGraph {
  std::vector<std::vector<std::string>> labels;  // by node
  std::vector<int64_t> x;                        // the property x of each node
  std::vector<SlowEdge> edges;
};

struct SlowNode {
  std::string variable;
  std::string label;  // empty: any
  int64_t x = -1;     // -1: any
};

struct SlowRelationship {
  std::string variable;
  std::string type;   // empty: any
  int direction = 0;  // 1 to the right, -1 to the left, 0 either
  bool var_length = false;
  int min = 1, max = 1;
};

struct SlowPath {
  std::vector<SlowNode> nodes;
  std::vector<SlowRelationship> relationships;
};

// One way to match: node of each pattern node, edges of each relationship, path by path.
struct SlowBinding {
  std::vector<std::pair<std::string, int>> nodes;               // by variable, each once
  std::vector<std::pair<std::string, std::vector<int>>> edges;  // by variable
  int NodeOf(const std::string& variable) const;
};

// Calls `take` once for every way: trails over the whole MATCH, parallel edges and loops each for
// themselves.
void SlowMatch(const SlowGraph& graph, const std::vector<SlowPath>& paths,
               const std::function<void(const SlowBinding&)>& take);

// The text of the pattern.
std::string PatternText(const std::vector<SlowPath>& paths);

}  // namespace dossier
