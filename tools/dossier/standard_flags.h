// Flags that several commands share, worded once.
#pragma once

#include "absl/status/statusor.h"
#include "tools/dossier/arguments.h"

namespace dossier {

inline constexpr FlagSpec kDatabaseFlag = {"db", 0, "DIR", "the database folder"};
inline constexpr FlagSpec kOntologyFlag = {"ontology", 0, "FILE", "lays a file of your own over the core ontology; may be given again"};
inline constexpr FlagSpec kHelpFlag = {"help", 'h', "", "what this command does"};

// The folder given with --db, else InvalidArgument that asks for it.
absl::StatusOr<std::string> DatabaseFolder(const Arguments& arguments);

}  // namespace dossier
