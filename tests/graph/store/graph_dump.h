// What a reader shows, as text that two equal graphs share, and a check of its answers against each
// other.
#pragma once

#include <string>

#include "graph/store/graph_reader.h"

namespace dossier {

// A line for every node and relationship, by stable key: 'node KEY Label,Label k=1 l="x"' and
// 'relationship KEY TYPE START END k=1', sorted.
std::string DumpGraph(const GraphReader& reader);

// Asks for everything in every way and compares with plain lists; adds test failures.
void VerifyReader(const GraphReader& reader, bool indexes_follow_sight, bool counts_follow_sight);

std::string ValueText(const Value& value);

}  // namespace dossier
