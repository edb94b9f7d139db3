#include "graph/store/graph_reader.h"

namespace dossier {

void Neighbors::Clear() {
  offsets.clear();
  nodes.clear();
  relationships.clear();
  types.clear();
  outgoing.clear();
}

}  // namespace dossier
