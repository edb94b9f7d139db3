// What commits have changed since the image was made, so that readers know where the image is out
// of date. Kept in the same commit as the changes themselves.
#pragma once

#include <cstdint>

#include "absl/status/status.h"
#include "graph/storage/byte_view.h"
#include "graph/storage/pending_writes.h"
#include "graph/store/id_marks.h"

namespace dossier {

// Elements to be read from the database, whatever the image says of them. There may be more than
// need be: what is marked too early or in vain costs time and no more.
struct ChangedElements {
  IdMarks nodes;          // records
  IdMarks neighborhoods;  // nodes whose adjacency has changed
  IdMarks relationships;  // records
  uint64_t count() const { return nodes.count() + neighborhoods.count() + relationships.count(); }
};

// Adds to `writes`, which become the commit of this number, the entry that tells of their changes.
void LogChanges(uint64_t commit, PendingWrites* writes);
// Marks what the writes change; false where an id is beyond what can be marked.
bool MarkChanges(const PendingWrites& writes, ChangedElements* changed);
// Marks what the entries of commits behind `commit` tell of.
absl::Status ReadChangeLog(const ByteView& view, uint64_t commit, ChangedElements* changed);
// Adds to `writes` the removal of all entries in the view.
absl::Status ClearChangeLog(const ByteView& view, PendingWrites* writes);

}  // namespace dossier
