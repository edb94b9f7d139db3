// What a user means who types a name or a key.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/store/record_reader.h"

namespace dossier {

// One thing that may be meant.
struct NamedKey {
  std::string key;              // of a node, of a name, or an article's (judgements.h)
  std::set<std::string> nodes;  // that it stands for now
  uint64_t articles = 0;        // that call something so

  friend bool operator==(const NamedKey& a, const NamedKey& b) = default;
};

// Ascending by key; empty where nobody is called so. A key ('person/boris johnson') means itself.
// A name ('Boris Johnson', 'CJNG') means all who are called exactly so, of any of the first labels
// given; where there are none, those of whom articles say that they are also called so. Either may
// be followed by ' #' and the beginning of an article's digest, four digits and more: what that
// article calls so.
absl::StatusOr<std::vector<NamedKey>> FindNamedKeys(const RecordReader& records,
                                                    const std::vector<std::string>& labels,
                                                    const std::string& typed);

}  // namespace dossier
