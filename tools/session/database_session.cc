#include "tools/session/database_session.h"

#include <utility>

#include "absl/strings/str_cat.h"

namespace dossier {

absl::StatusOr<std::unique_ptr<DatabaseSession>> DatabaseSession::Open(const std::string& folder, bool create) {
  std::unique_ptr<DatabaseSession> session(new DatabaseSession(folder));
  absl::Status status = session->Reopen(OpenMode::kReadOnly);
  if (absl::IsNotFound(status) && create) {
    status = session->Reopen(OpenMode::kReadWriteOrCreate);
    if (status.ok()) status = session->Reopen(OpenMode::kReadOnly);
  }
  if (absl::IsNotFound(status)) {
    return absl::NotFoundError(absl::StrCat("no database in '", folder, "': 'dossier ingest --db ", folder,
                                            " PATH' makes one, or give --create"));
  }
  if (!status.ok()) return status;
  return session;
}

absl::Status DatabaseSession::Reopen(OpenMode mode) {
  engine_.reset();
  store_.reset();
  absl::StatusOr<std::unique_ptr<GraphStore>> store = GraphStore::Open(folder_, mode);
  if (!store.ok()) return store.status();
  store_ = *std::move(store);
  engine_ = std::make_unique<Engine>(store_.get());
  mode_ = mode;
  return absl::OkStatus();
}

absl::StatusOr<QueryResult> DatabaseSession::Run(std::string_view text, const Map& parameters, const RunOptions& options) {
  if (engine_ == nullptr) {
    absl::Status status = Reopen(OpenMode::kReadOnly);
    if (!status.ok()) return status;
  }
  absl::StatusOr<QueryResult> result = engine_->Run(text, parameters, options);
  if (mode_ != OpenMode::kReadOnly || !absl::IsPermissionDenied(result.status())) return result;
  absl::Status status = Reopen(OpenMode::kReadWrite);
  if (status.ok()) {
    result = engine_->Run(text, parameters, options);
  } else {
    result = status;
  }
  status = Reopen(OpenMode::kReadOnly);
  if (result.ok() && !status.ok()) return status;
  return result;
}

absl::StatusOr<std::unique_ptr<Snapshot>> DatabaseSession::GetSnapshot() {
  if (store_ == nullptr) {
    absl::Status status = Reopen(OpenMode::kReadOnly);
    if (!status.ok()) return status;
  }
  return store_->GetSnapshot();
}

}  // namespace dossier
