// What one article gives to the graph: its share in each node and relationship.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace dossier {

class ElementRecord;   // proto/projection.proto
class StoredEvidence;  // proto/stored.proto

// As FoldKind of proto/projection.proto, which says what each means.
enum class Fold : uint8_t { kLabel, kName, kBest, kClaimed, kAll, kLeast, kGreatest };

struct Fact {
  Fold fold;
  std::string property;
  std::string value;  // see fact_value.h
  friend auto operator<=>(const Fact&, const Fact&) = default;
};

// The article's share in one element. Facts form a set: an article supports a value once, however
// often it says so.
struct Contribution {
  std::string key;
  std::string type, start, end;  // of a relationship; empty for a node
  bool exclusive = false;        // no other article can contribute to it
  std::set<Fact> facts;
  std::vector<StoredEvidence> evidence;  // in order of passage, rule
};

// Contributions of one article, gathered by key. Nodes come before relationships, both in key
// order.
class ContributionSet {
 public:
  Contribution& Node(const std::string& key);
  // Several relationships of one type between two nodes differ by `apart` (an event, a title); it
  // may be empty.
  Contribution& Relationship(std::string_view type, const std::string& start,
                             const std::string& end, std::string_view apart);
  // Sorts evidence and takes out repetitions. Call once, at the end.
  std::vector<Contribution> Take();

 private:
  std::map<std::pair<bool, std::string>, Contribution> by_key_;
};

// The part of a contribution that is kept to take it away again.
ElementRecord RecordOf(const Contribution& contribution);

}  // namespace dossier
