// Keeps property indexes and uniqueness constraints as elements change.
#pragma once

#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/storage/pending_writes.h"
#include "graph/store/element_state.h"
#include "graph/store/read_context.h"
#include "graph/store/stored_catalog.h"

namespace dossier {

// The bytes under which an element, as readers see it, stands in an index; nothing where it does
// not (not of the label or type, or a property missing). DataLoss where a value is damaged.
absl::StatusOr<std::optional<std::string>> IndexKeyOf(const IndexInfo& index,
                                                      const ElementState& state,
                                                      const ElementPart& seen);

// FailedPrecondition that names the constraint and the two nodes.
absl::Status UniquenessBroken(const ReadContext& context, const IndexInfo& index, uint64_t first,
                              uint64_t second);

class IndexWriter {
 public:
  // `context` must show the writes.
  IndexWriter(const ReadContext* context, const StoredCatalog* catalog, PendingWrites* writes)
      : context_(context), catalog_(catalog), writes_(writes) {}

  // FailedPrecondition where a uniqueness constraint would break.
  absl::Status Change(const ElementState& before, const ElementState& after);

 private:
  absl::Status ChangeOne(const IndexInfo& index, const ElementState& before,
                         const ElementPart& seen_before, const ElementState& after,
                         const ElementPart& seen_after);
  absl::Status CheckFree(const IndexInfo& index, const std::string& bytes, uint64_t id);

  const ReadContext* context_;
  const StoredCatalog* catalog_;
  PendingWrites* writes_;
};

}  // namespace dossier
