#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"

namespace dossier {

// Something wrong in a data file that people write (ontology, patterns, tables): where, what, and
// how to mend it.
struct Diagnostic {
  std::string file;
  int line = 0;  // from 1; 0 where the whole file is meant
  std::string message;
  std::string remedy;  // may be empty

  // 'patterns/justice.textproto:12: unknown event type 'Arest' (did you mean 'Arrest'?)'
  std::string ToString() const;
};

// OK when there is none, else InvalidArgument with one diagnostic a line.
absl::Status ToStatus(const std::vector<Diagnostic>& diagnostics);

}  // namespace dossier
