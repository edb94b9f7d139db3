#include "graph/store/stored_reader.h"

#include "graph/storage/status_flow.h"

namespace dossier {

absl::StatusOr<ReaderParts> LoadReaderParts(const ByteView& view) {
  ReaderParts parts;
  DOSSIER_ASSIGN_OR_RETURN(parts.indexes, LoadIndexes(view));
  DOSSIER_ASSIGN_OR_RETURN(parts.counts, GraphCounts::Load(view));
  return parts;
}

}  // namespace dossier
