// What the queries ask about, picked from the graph so that each has work to do.
#pragma once

#include "graph/value/value.h"
#include "tests/benchmark/graph/news_graph.h"

namespace dossier::benchmark {

// By name: hub (met most others), person and personName (in the middle of the order by meetings),
// popular (mentioned most), country (of most people), source (of most articles), prefix and
// prefixEnd (of a name), part (of a word in statements), farA, farB and farLength (two people whom
// as many meetings as possible, six at most, keep apart).
Map PickParameters(const NewsGraph& graph);

}  // namespace dossier::benchmark
