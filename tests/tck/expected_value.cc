#include "tests/tck/expected_value.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "graph/value/value_text.h"

namespace dossier::tck {
namespace {

using Kind = Expected::Kind;

class Matcher {
 public:
  Matcher(const ElementTable& elements, bool ignore_list_order)
      : elements_(elements), ignore_list_order_(ignore_list_order) {}

  bool Match(const Expected& expected, const Value& value) const {
    switch (expected.kind) {
      case Kind::kNull:
        return value.is_null();
      case Kind::kBoolean:
        return value.kind() == ValueKind::kBoolean && value.boolean() == expected.boolean;
      case Kind::kInteger:
        return value.kind() == ValueKind::kInteger && value.integer() == expected.integer;
      case Kind::kFloat:
        return value.kind() == ValueKind::kFloat && SameFloat(value.floating(), expected.floating);
      case Kind::kString:
        return MatchText(expected, value);
      case Kind::kList:
        return value.kind() == ValueKind::kList && MatchList(expected, value.list());
      case Kind::kMap:
        return value.kind() == ValueKind::kMap && MatchMap(expected, value.map());
      case Kind::kNode:
        return value.kind() == ValueKind::kNode && MatchNode(expected, value.node().id);
      case Kind::kRelationship:
        return value.kind() == ValueKind::kRelationship &&
               MatchRelationship(expected, value.relationship().id);
      case Kind::kPath:
        return value.kind() == ValueKind::kPath && MatchPath(expected, value.path());
    }
    return false;
  }

 private:
  static bool SameFloat(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

  static bool MatchText(const Expected& expected, const Value& value) {
    if (value.kind() == ValueKind::kString) return value.string() == expected.string;
    return !expected.string.empty() && TemporalText(value) == expected.string;
  }

  bool MatchList(const Expected& expected, const List& list) const {
    if (expected.elements.size() != list.size()) return false;
    if (!ignore_list_order_) {
      return std::equal(list.begin(), list.end(), expected.elements.begin(),
                        [&](const Value& value, const Expected& e) { return Match(e, value); });
    }
    std::vector<bool> used(list.size(), false);
    return std::all_of(expected.elements.begin(), expected.elements.end(),
                       [&](const Expected& e) -> bool {
                         for (size_t i = 0; i < list.size(); ++i) {
                           if (!used[i] && Match(e, list[i])) return used[i] = true;
                         }
                         return false;
                       });
  }

  bool MatchMap(const Expected& expected, const Map& map) const {
    return expected.entries.size() == map.size() &&
           std::all_of(expected.entries.begin(), expected.entries.end(), [&](const auto& entry) {
             auto found = map.find(entry.first);
             return found != map.end() && Match(entry.second, found->second);
           });
  }

  bool MatchNode(const Expected& expected, NodeId id) const {
    const NodeElement* node = elements_.FindNode(id);
    return node != nullptr && node->labels == expected.labels &&
           MatchMap(expected, node->properties);
  }

  bool MatchRelationship(const Expected& expected, RelationshipId id) const {
    const RelationshipElement* r = elements_.FindRelationship(id);
    return r != nullptr && r->type == expected.string && MatchMap(expected, r->properties);
  }

  bool MatchPath(const Expected& expected, const Path& path) const {
    if (expected.forward.size() != path.relationships.size()) return false;
    for (size_t i = 0; i < path.nodes.size(); ++i) {
      if (!MatchNode(expected.elements[2 * i], path.nodes[i])) return false;
    }
    for (size_t i = 0; i < path.relationships.size(); ++i) {
      if (!MatchRelationship(expected.elements[2 * i + 1], path.relationships[i])) return false;
      const RelationshipElement* r = elements_.FindRelationship(path.relationships[i]);
      const NodeId start = path.nodes[expected.forward[i] ? i : i + 1];
      const NodeId end = path.nodes[expected.forward[i] ? i + 1 : i];
      if (r->start != start || r->end != end) return false;
    }
    return true;
  }

  const ElementTable& elements_;
  bool ignore_list_order_;
};

}  // namespace

bool Matches(const Expected& expected, const Value& value, const ElementTable& elements,
             bool ignore_list_order) {
  return Matcher(elements, ignore_list_order).Match(expected, value);
}

}  // namespace dossier::tck
