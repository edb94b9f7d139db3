#include "graph/image/graph_image.h"

#include <optional>

namespace dossier {
namespace {

std::optional<Presence> ReadPresence(std::string_view bytes) { return Presence::Take(&bytes); }

}  // namespace

GraphImage::GraphImage(std::unique_ptr<ImageFile> file) : file_(std::move(file)) {}
GraphImage::~GraphImage() = default;

template <typename Section, typename Read>
absl::StatusOr<const Section*> GraphImage::Find(SectionName name, Opened<Section>* opened,
                                                Read read) const {
  std::lock_guard<std::mutex> lock(mutex_);
  std::unique_ptr<const Section>& section = (*opened)[name];
  if (section != nullptr) return section.get();
  absl::StatusOr<std::string_view> bytes = file_->Section(name);
  if (!bytes.ok()) return bytes.status();
  std::optional<Section> found = bytes->empty() ? Section() : read(*bytes);
  if (!found) return absl::DataLossError("a section of the image is damaged; delete the image");
  section = std::make_unique<const Section>(*std::move(found));
  return section.get();
}

absl::StatusOr<const Presence*> GraphImage::Nodes(LabelId label) const {
  return Find(SectionName{SectionKind::kLabel, label}, &labels_, ReadPresence);
}
absl::StatusOr<const AdjacencySection*> GraphImage::Adjacency(TypeId type, bool outgoing) const {
  const SectionKind kind = outgoing ? SectionKind::kOutgoing : SectionKind::kIncoming;
  return Find(SectionName{kind, type}, &adjacency_, AdjacencySection::Read);
}
absl::StatusOr<const EndsSection*> GraphImage::Ends() const {
  return Find(SectionName{SectionKind::kEnds, 0}, &ends_, EndsSection::Read);
}
absl::StatusOr<const ColumnSection*> GraphImage::NodeColumn(KeyId key) const {
  return Find(SectionName{SectionKind::kNodeColumn, key}, &columns_, ColumnSection::Open);
}
absl::StatusOr<const ColumnSection*> GraphImage::RelationshipColumn(KeyId key) const {
  return Find(SectionName{SectionKind::kRelationshipColumn, key}, &columns_, ColumnSection::Open);
}

}  // namespace dossier
