#include "graph/store/image_keeper.h"

#include <filesystem>
#include <vector>

#include "absl/strings/str_cat.h"
#include "graph/storage/counter_value.h"
#include "graph/storage/status_flow.h"
#include "graph/store/image_build.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

constexpr char kPrefix[] = "image.";

// From this many changes on an image is dropped until it is made anew: its log would become a
// burden.
constexpr uint64_t kManyChanges = 1'000'000;
// An image is worth making anew when more than one in so many elements has changed.
constexpr uint64_t kManyTimes = 8;

std::vector<fs::path> ImageFiles(const std::string& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    if (at->path().filename().string().starts_with(kPrefix)) files.push_back(at->path());
  return files;
}

// Files in use stay readable for those who have them mapped.
absl::Status RemoveAllBut(const std::string& folder, const std::string& kept) {
  for (const fs::path& file : ImageFiles(folder)) {
    if (file.string() == kept) continue;
    std::error_code error;
    fs::remove(file, error);
    if (error) return absl::UnavailableError(absl::StrCat("cannot remove ", file.string()));
  }
  return absl::OkStatus();
}

}  // namespace

std::string ImageKeeper::PathOf(const std::string& folder, uint64_t commit) {
  return absl::StrCat(folder, "/", kPrefix, commit);
}

std::shared_ptr<OpenImage> ImageKeeper::OpenAt(uint64_t commit) {
  if (tried_ == commit) return open_;
  tried_ = commit;
  replayed_ = commit;
  open_ = nullptr;
  auto file = ImageFile::Open(PathOf(store_->folder(), commit));
  auto identity = store_->Identity();
  if (!file.ok() || !identity.ok()) return nullptr;
  const ImageOrigin& origin = (*file)->origin();
  if (origin.database != *identity || origin.commit != commit) return nullptr;
  open_ = std::make_shared<OpenImage>(*std::move(file));
  return open_;
}

std::shared_ptr<OpenImage> ImageKeeper::Find(const ByteView& view) {
  auto commit = ReadCounter(view, Counter::kImageCommit);
  auto newest = ReadCounter(view, Counter::kCommits);
  if (!commit.ok() || !newest.ok() || *commit == 0) return nullptr;
  std::lock_guard<std::mutex> lock(mutex_);
  std::shared_ptr<OpenImage> image = OpenAt(*commit);
  if (image == nullptr || *newest <= replayed_) return image;
  if (!ReadChangeLog(view, replayed_, &image->changed).ok()) return nullptr;
  replayed_ = *newest;
  return image;
}

std::shared_ptr<const OpenImage> ImageKeeper::For(const ByteView& view) { return Find(view); }

absl::Status ImageKeeper::BeforeCommit(const ByteView& base, PendingWrites* writes) {
  DOSSIER_ASSIGN_OR_RETURN(uint64_t commit, ReadCounter(base, Counter::kImageCommit));
  if (commit == 0) return absl::OkStatus();
  DOSSIER_ASSIGN_OR_RETURN(uint64_t before, ReadCounter(base, Counter::kCommits));
  if (std::shared_ptr<OpenImage> image = Find(base);
      image != nullptr && image->changed.count() <= kManyChanges && Mark(*writes, image.get())) {
    LogChanges(before + 1, writes);
    return absl::OkStatus();
  }
  Forget(writes);
  return ClearChangeLog(base, writes);
}

bool ImageKeeper::Mark(const PendingWrites& writes, OpenImage* image) {
  std::lock_guard<std::mutex> lock(mutex_);
  return MarkChanges(writes, &image->changed);
}

absl::StatusOr<bool> ImageKeeper::WorthMaking() {
  DOSSIER_ASSIGN_OR_RETURN(std::shared_ptr<const ByteView> view, store_->Snapshot());
  DOSSIER_ASSIGN_OR_RETURN(uint64_t nodes, ReadCounter(*view, Counter::kNextNode));
  DOSSIER_ASSIGN_OR_RETURN(uint64_t relationships, ReadCounter(*view, Counter::kNextRelationship));
  std::shared_ptr<const OpenImage> image = For(*view);
  return image == nullptr || image->changed.count() > (nodes + relationships) / kManyTimes;
}

void ImageKeeper::Forget(PendingWrites* writes) { PutCounter(Counter::kImageCommit, 0, writes); }

absl::Status ImageKeeper::Make() {
  DOSSIER_ASSIGN_OR_RETURN(std::shared_ptr<const ByteView> view, store_->Snapshot());
  DOSSIER_ASSIGN_OR_RETURN(uint64_t commit, ReadCounter(*view, Counter::kCommits));
  DOSSIER_ASSIGN_OR_RETURN(std::string identity, store_->Identity());
  DOSSIER_ASSIGN_OR_RETURN(uint64_t bytes, store_->DiskBytes());
  DOSSIER_RETURN_IF_ERROR(store_->CheckRoom(bytes));
  const std::string path = PathOf(store_->folder(), commit);
  DOSSIER_RETURN_IF_ERROR(
      BuildImage(ReadContext(view, Sight::kEffective), {identity, commit}, path));
  PendingWrites writes;
  PutCounter(Counter::kImageCommit, commit, &writes);
  DOSSIER_RETURN_IF_ERROR(ClearChangeLog(*view, &writes));
  DOSSIER_RETURN_IF_ERROR(store_->Commit(writes));
  return RemoveAllBut(store_->folder(), path);
}

absl::Status ImageKeeper::RemoveStrayFiles() {
  DOSSIER_ASSIGN_OR_RETURN(std::shared_ptr<const ByteView> view, store_->Snapshot());
  DOSSIER_ASSIGN_OR_RETURN(uint64_t commit, ReadCounter(*view, Counter::kImageCommit));
  const std::string kept = commit == 0 ? std::string() : PathOf(store_->folder(), commit);
  return RemoveAllBut(store_->folder(), kept);
}

}  // namespace dossier
