// What users' judgements make of the nodes that the rule has decided on: nodes become one, and what
// one article calls so gets a node of its own.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/store/transaction.h"

namespace dossier {

struct JudgedNodes {
  std::set<std::string> apart;                // articles' keys that do not follow the rule
  std::map<std::string, std::string> merged;  // from a node's key to that of the node it is now

  // As it was stored.
  static absl::StatusOr<JudgedNodes> Read(const RecordReader& records);

  // The node of what an article calls by `own_key` and the rule takes for `rule_node`.
  std::string NodeOf(std::string_view own_key, std::string_view rule_node,
                     std::string_view digest) const;
  // The node that a node of the rule is now.
  const std::string& MergedInto(const std::string& node) const;
  bool empty() const { return apart.empty() && merged.empty(); }
};

// Stores `now` in the place of `before` and adds the digests of the articles that see another node.
absl::Status ReplaceJudgedNodes(const JudgedNodes& before, const JudgedNodes& now,
                                Transaction* transaction, std::set<std::string>* moved);

}  // namespace dossier
