// The last step of commands that change much.
#pragma once

#include "graph/store/graph_store.h"

namespace dossier {

// Makes the image anew where that is worth it. Where it cannot be made, says so on standard error:
// the database is whole without it, only slower to read.
void RefreshImage(GraphStore* store);

}  // namespace dossier
