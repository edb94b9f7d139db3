// Pairs of entries that a person judged to be the same or not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "proto/extraction.pb.h"

namespace dossier {

struct IdentityPair {
  int number = 0;
  bool same = false;
  std::string kind;                       // class of difficulty
  std::vector<std::string> written;       // the entries as the file has them: two, then others'
  std::vector<ExtractedEntity> entities;  // one an article, in the same order
};

// An entry: 'Person|Claudia
// Sheinbaum|title=President|alias=Sheinbaum|kind=Country|cc=MX|born=1962'; titles and aliases may
// repeat.
absl::StatusOr<ExtractedEntity> ReadPairEntry(std::string_view text);

// ingest/identity/data/README.md tells the format. Errors name file and line.
absl::StatusOr<std::vector<IdentityPair>> ReadIdentityPairs(const std::string& path);

}  // namespace dossier
