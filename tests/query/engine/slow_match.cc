#include "tests/query/engine/slow_match.h"

#include <algorithm>

#include "absl/strings/str_cat.h"

namespace dossier {
namespace {

class Search {
 public:
  Search(const SlowGraph& graph, const std::vector<SlowPath>& paths,
         const std::function<void(const SlowBinding&)>& take)
      : graph_(graph), paths_(paths), take_(take), used_(graph.edges.size(), false) {}

  void Path(size_t path) {
    if (path == paths_.size()) return take_(binding_);
    for (size_t node = 0; node < graph_.x.size(); ++node) {
      At(paths_[path].nodes[0], static_cast<int>(node),
         [&] { Relationship(path, 0, static_cast<int>(node)); });
    }
  }

 private:
  // Goes on with `next` if the pattern node may be this node.
  void At(const SlowNode& pattern, int node, const std::function<void()>& next) {
    const auto& labels = graph_.labels[node];
    if (!pattern.label.empty() &&
        std::find(labels.begin(), labels.end(), pattern.label) == labels.end())
      return;
    if (pattern.x >= 0 && graph_.x[node] != pattern.x) return;
    const int bound = binding_.NodeOf(pattern.variable);
    if (bound >= 0) {
      if (bound == node) next();
      return;
    }
    binding_.nodes.emplace_back(pattern.variable, node);
    next();
    binding_.nodes.pop_back();
  }

  void Relationship(size_t path, size_t index, int at) {
    const SlowPath& pattern = paths_[path];
    if (index == pattern.relationships.size()) return Path(path + 1);
    binding_.edges.emplace_back(pattern.relationships[index].variable, std::vector<int>());
    Walk(path, index, at, 0);
    binding_.edges.pop_back();
  }

  void Walk(size_t path, size_t index, int at, int length) {
    const SlowRelationship& pattern = paths_[path].relationships[index];
    if (length >= pattern.min) {
      At(paths_[path].nodes[index + 1], at, [&] { Relationship(path, index + 1, at); });
    }
    if (length == pattern.max) return;
    for (size_t e = 0; e < graph_.edges.size(); ++e) {
      const SlowEdge& edge = graph_.edges[e];
      if (used_[e] || (!pattern.type.empty() && edge.type != pattern.type)) continue;
      used_[e] = true;
      binding_.edges.back().second.push_back(static_cast<int>(e));
      if (pattern.direction >= 0 && edge.start == at) Walk(path, index, edge.end, length + 1);
      const bool loop = edge.start == edge.end && pattern.direction == 0;
      if (pattern.direction <= 0 && edge.end == at && !loop)
        Walk(path, index, edge.start, length + 1);
      binding_.edges.back().second.pop_back();
      used_[e] = false;
    }
  }

  const SlowGraph& graph_;
  const std::vector<SlowPath>& paths_;
  const std::function<void(const SlowBinding&)>& take_;
  std::vector<bool> used_;
  SlowBinding binding_;
};

std::string NodeText(const SlowNode& node) {
  std::string text = absl::StrCat("(", node.variable);
  if (!node.label.empty()) absl::StrAppend(&text, ":", node.label);
  if (node.x >= 0) absl::StrAppend(&text, " {x: ", node.x, "}");
  return text + ")";
}

std::string RelationshipText(const SlowRelationship& r) {
  std::string inside = r.variable;
  if (!r.type.empty()) absl::StrAppend(&inside, ":", r.type);
  if (r.var_length) absl::StrAppend(&inside, "*", r.min, "..", r.max);
  return absl::StrCat(r.direction < 0 ? "<-[" : "-[", inside, r.direction > 0 ? "]->" : "]-");
}

}  // namespace

int SlowBinding::NodeOf(const std::string& variable) const {
  for (const auto& [name, node] : nodes) {
    if (name == variable) return node;
  }
  return -1;
}

void SlowMatch(const SlowGraph& graph, const std::vector<SlowPath>& paths,
               const std::function<void(const SlowBinding&)>& take) {
  Search(graph, paths, take).Path(0);
}

std::string PatternText(const std::vector<SlowPath>& paths) {
  std::string text;
  for (const SlowPath& path : paths) {
    if (!text.empty()) text += ", ";
    text += NodeText(path.nodes[0]);
    for (size_t i = 0; i < path.relationships.size(); ++i) {
      absl::StrAppend(&text, RelationshipText(path.relationships[i]), NodeText(path.nodes[i + 1]));
    }
  }
  return text;
}

}  // namespace dossier
