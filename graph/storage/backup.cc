// A backup is the newest state written afresh, so that every byte is read and checked on the way.
#include <filesystem>

#include "absl/strings/str_cat.h"
#include "graph/storage/byte_store.h"
#include "graph/storage/counter_value.h"
#include "graph/storage/small_file.h"
#include "graph/storage/status_flow.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

absl::Status CopyAll(const ByteView& from, SortedImport::Stream* to) {
  std::unique_ptr<ByteCursor> cursor = from.NewCursor();
  const std::string commits = key::OfCounter(Counter::kCommits);  // the copy counts for itself
  for (cursor->Seek(""); cursor->Valid(); cursor->Next()) {
    if (cursor->key() == commits) continue;
    DOSSIER_RETURN_IF_ERROR(to->Add(cursor->key(), cursor->value()));
  }
  return cursor->status();
}

absl::Status CopyInto(const ByteView& from, const std::string& folder) {
  DOSSIER_ASSIGN_OR_RETURN(auto store, ByteStore::OpenForWriting(folder, true, DiskRoom()));
  DOSSIER_ASSIGN_OR_RETURN(auto import, store->NewImport());
  DOSSIER_RETURN_IF_ERROR(CopyAll(from, import->NewStream().get()));
  return import->Finish(PendingWrites());
}

absl::Status CheckTarget(const std::string& folder) {
  std::error_code error;
  if (!fs::exists(folder, error) || fs::is_empty(folder, error)) return absl::OkStatus();
  return absl::AlreadyExistsError(
      absl::StrCat("there is something at ", folder, " already; name a new folder"));
}

absl::Status Rename(const std::string& from, const std::string& to) {
  std::error_code error;
  fs::remove(to, error);  // an empty folder
  fs::rename(from, to, error);
  if (error) return absl::ErrnoToStatus(error.value(), absl::StrCat("cannot make ", to));
  return SyncFolder(fs::absolute(to).parent_path().string());
}

}  // namespace

absl::Status ByteStore::Backup(const std::string& folder) {
  std::string target = folder;
  while (target.size() > 1 && target.back() == '/') target.pop_back();
  DOSSIER_RETURN_IF_ERROR(CheckTarget(target));
  DOSSIER_ASSIGN_OR_RETURN(auto view, Snapshot());
  // Under its own name it is whole or absent.
  std::string partial = target + ".partial";
  std::error_code error;
  fs::remove_all(partial, error);
  DOSSIER_RETURN_IF_ERROR(CopyInto(*view, partial));
  return Rename(partial, target);
}

}  // namespace dossier
