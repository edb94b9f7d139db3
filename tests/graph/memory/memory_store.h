// The whole store in plain containers: slow, obvious, and gone at the end. Tests use it where they
// want a fresh graph at no cost, and as the oracle of the real store.
#pragma once

#include <memory>

#include "graph/store/graph_store.h"

namespace dossier {

// Transactions copy the graph and swap it in at Commit; snapshots share it. No evidence and no
// articles.
std::unique_ptr<GraphStore> NewMemoryStore();

}  // namespace dossier
