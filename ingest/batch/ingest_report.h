// What an ingest did, and how far it is.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"

namespace dossier {

struct InputProblem {
  std::string place;
  absl::Status status;
};

// Counts add up: seen = added + updated + unchanged + older_kept + problems.
struct IngestReport {
  uint64_t seen = 0;  // inputs that were an article or should have been
  uint64_t added = 0;
  uint64_t updated = 0;         // held already, given a new entry
  uint64_t unchanged = 0;       // held already with the same digest: nothing happened
  uint64_t replaced = 0;        // older versions of an added article's uri that were taken out
  uint64_t other_versions = 0;  // added articles whose uri the set holds under another digest too
  uint64_t older_kept = 0;      // left out because the uri is held and older versions stay
  uint64_t reconsidered = 0;    // articles whose names were decided anew by what came in
  uint64_t entities = 0, claims = 0, events = 0,
           statements = 0;             // in the entries added and updated
  std::vector<InputProblem> problems;  // in the order of the inputs; the rest was ingested
  double seconds = 0;
  bool interrupted =
      false;  // told to stop: what is counted is committed, the rest was not looked at
};

// Called on the thread that ingests, after each commit and about ten times a second between them.
struct IngestProgress {
  uint64_t articles = 0;  // decided: committed, unchanged, refused
  uint64_t bytes_done = 0;
  uint64_t bytes_total = 0;  // 0 where it is not known
  double seconds = 0;
  double articles_per_second = 0;
  double remaining_seconds = -1;  // negative where it cannot be told
};

}  // namespace dossier
