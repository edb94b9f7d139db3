// An opened image as what it holds: labels, adjacency, ends, columns.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/image/adjacency_section.h"
#include "graph/image/column_section.h"
#include "graph/image/ends_section.h"
#include "graph/image/image_file.h"
#include "graph/image/presence.h"
#include "graph/store/ids.h"

namespace dossier {

// Threads may share one. What is asked for is opened when it is first asked for and stays open;
// each method gives a section without entries where the graph has none. DataLoss where it is
// damaged.
class GraphImage {
 public:
  explicit GraphImage(std::unique_ptr<ImageFile> file);
  ~GraphImage();

  const ImageOrigin& origin() const { return file_->origin(); }
  // The nodes in sight that have the label; kNoName: all nodes in sight.
  absl::StatusOr<const Presence*> Nodes(LabelId label) const;
  absl::StatusOr<const AdjacencySection*> Adjacency(TypeId type, bool outgoing) const;
  absl::StatusOr<const EndsSection*> Ends() const;
  absl::StatusOr<const ColumnSection*> NodeColumn(KeyId key) const;
  absl::StatusOr<const ColumnSection*> RelationshipColumn(KeyId key) const;
  absl::Status Verify() const { return file_->Verify(); }

 private:
  template <typename Section>
  using Opened = std::map<SectionName, std::unique_ptr<const Section>>;

  template <typename Section, typename Read>
  absl::StatusOr<const Section*> Find(SectionName name, Opened<Section>* opened, Read read) const;

  std::unique_ptr<ImageFile> file_;
  mutable std::mutex mutex_;
  mutable Opened<Presence> labels_;
  mutable Opened<AdjacencySection> adjacency_;
  mutable Opened<EndsSection> ends_;
  mutable Opened<ColumnSection> columns_;
};

}  // namespace dossier
