// A database folder: opened once for writing or for reading, asked for snapshots and transactions.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/store/bulk_loader.h"
#include "graph/store/graph_reader.h"
#include "graph/store/layer_reader.h"
#include "graph/store/record_reader.h"
#include "graph/store/transaction.h"

namespace dossier {

// A frozen view of the store; never blocks the writer; may be shared by threads. Must not outlive the store.
class Snapshot : public GraphReader, public RecordReader, public LayerReader {
 public:
  // Article digests in ascending order.
  virtual absl::Status ScanArticles(const std::function<bool(std::string_view digest)>& visit) const = 0;
};

enum class OpenMode : uint8_t {
  kReadWrite,          // the folder must hold a database
  kReadWriteOrCreate,  // or is made
  kReadOnly,           // beside a writer in another process or without one
};

class GraphStore {
 public:
  // Unavailable: another process writes (its id is in the message). FailedPrecondition: format newer than this program,
  // or not a Dossier database. DataLoss: damaged. NotFound: nothing there.
  static absl::StatusOr<std::unique_ptr<GraphStore>> Open(const std::string& folder, OpenMode mode);
  virtual ~GraphStore() = default;

  virtual absl::StatusOr<std::unique_ptr<Snapshot>> GetSnapshot() const = 0;
  // Waits for the running transaction of this process. PermissionDenied when opened kReadOnly.
  virtual absl::StatusOr<std::unique_ptr<Transaction>> Begin(Layer layer) = 0;
  // Waits and refuses as Begin does. Unimplemented where a store has no such path.
  virtual absl::StatusOr<std::unique_ptr<BulkLoader>> BeginBulkLoad(Layer) {
    return absl::UnimplementedError("this store has no bulk loading");
  }

  // Schema. AlreadyExists / NotFound by name or by what is indexed; CreateIndex fills the index before it returns;
  // with `unique`, FailedPrecondition naming two nodes that clash.
  virtual absl::StatusOr<IndexId> CreateIndex(const IndexInfo& index) = 0;
  virtual absl::Status DropIndex(std::string_view name) = 0;

  // Verifies every invariant and calls `problem` with one line for each that is broken.
  virtual absl::Status Check(const std::function<void(std::string_view)>& problem) const = 0;
  virtual absl::Status Backup(const std::string& folder) const = 0;
  // Gives back room on the disk, and makes the image anew.
  virtual absl::Status Compact() = 0;
  // Makes the image that reads are fastest from, where there is none or much has changed since; to be
  // called when many changes are done. Nothing is lost without it but time.
  virtual absl::Status RefreshImage() { return absl::OkStatus(); }
  // Bytes on disk.
  virtual absl::StatusOr<uint64_t> DiskBytes() const = 0;
};

}  // namespace dossier
