// Why two names are one node, or are not.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/store/record_reader.h"

namespace dossier {

// One way in which articles speak of a node.
struct NodeMember {
  std::string profile_id;
  std::string says;    // 'Person claudia sheinbaum, president'
  std::string reason;  // why it is this node
  uint64_t articles = 0;
  std::vector<std::string> article_keys;  // of the first few articles (judgements.h)
  std::string node_key;  // by the rule, judgements on whole nodes and single articles aside
};

// All who are called by a key or make the node of that key, ascending by what they say. Empty for a
// key that identity did not make.
absl::StatusOr<std::vector<NodeMember>> ExplainNode(const RecordReader& records,
                                                    const std::string& key);

struct Explanation {
  bool same = false;
  std::vector<std::string> reasons;  // one line each
};

// Of two profiles. NotFound where no article holds one of them.
absl::StatusOr<Explanation> Explain(const RecordReader& records, std::string_view profile_id,
                                    std::string_view other_profile_id);

// Of two keys (judgements.h). The reasons are one line for each way in which articles speak of them
// and one for each judgement that bears on either. NotFound where a key names nobody.
absl::StatusOr<Explanation> ExplainKeys(const RecordReader& records, const std::string& key,
                                        const std::string& other_key);

// The judgements that bear on a key, in words.
absl::StatusOr<std::vector<std::string>> JudgementsOn(const RecordReader& records,
                                                      const std::string& key);

}  // namespace dossier
