// The derived graph as text: everything an export would hold, in the order of keys, nothing that
// ids or time decide.
#pragma once

#include <string>

#include "graph/store/graph_store.h"

namespace dossier {

// One line a node, relationship, piece of evidence and article. Equal texts mean equal graphs.
// Errors become text.
std::string CanonicalDump(const Snapshot& snapshot);
std::string CanonicalDump(const GraphStore& store);

// Lines of one that the other lacks, each with '+' or '-', at most `most`: for messages of failed
// tests.
std::string DumpDifference(const std::string& expected, const std::string& actual,
                           size_t most = 20);

}  // namespace dossier
