// A database as the commands that query it hold it: open for reading, and for writing only while a query writes, so that other
// processes may write in between.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "graph/store/graph_store.h"
#include "query/engine/engine.h"

namespace dossier {

// Used from one thread.
class DatabaseSession {
 public:
  // Errors as GraphStore::Open's; where there is no database and `create` is not set, the message says how to make one.
  static absl::StatusOr<std::unique_ptr<DatabaseSession>> Open(const std::string& folder, bool create);

  // As Engine::Run. Unavailable, naming the process, where the query writes and another process has the database.
  absl::StatusOr<QueryResult> Run(std::string_view text, const Map& parameters, const RunOptions& options);

  // A snapshot of now, for looking around (completion, statistics). Not to be held over a call of Run.
  absl::StatusOr<std::unique_ptr<Snapshot>> GetSnapshot();

 private:
  explicit DatabaseSession(std::string folder) : folder_(std::move(folder)) {}
  absl::Status Reopen(OpenMode mode);

  std::string folder_;
  OpenMode mode_ = OpenMode::kReadOnly;
  std::unique_ptr<GraphStore> store_;
  std::unique_ptr<Engine> engine_;
};

}  // namespace dossier
