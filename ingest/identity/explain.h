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
};

// All members of a node, ascending by what they say. Empty for a key that identity did not make.
absl::StatusOr<std::vector<NodeMember>> ExplainNode(const RecordReader& records,
                                                    std::string_view node_key);

struct Explanation {
  bool same = false;
  std::vector<std::string> reasons;  // one line each
};

// Of two profiles. NotFound where no article holds one of them.
absl::StatusOr<Explanation> Explain(const RecordReader& records, std::string_view profile_id,
                                    std::string_view other_profile_id);

}  // namespace dossier
