// Reads answered from the image, and from the database for what has changed since.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/image/graph_image.h"
#include "graph/storage/key_layout.h"
#include "graph/store/change_log.h"
#include "graph/store/graph_reader.h"
#include "graph/store/read_context.h"

namespace dossier {

// An image in use, with what it is no longer true of. Shared by the snapshots that read it.
struct OpenImage {
  explicit OpenImage(std::unique_ptr<ImageFile> file) : image(std::move(file)) {}

  GraphImage image;
  ChangedElements changed;
};

// Where a reader looks: the context is the database at the reader's moment, which is the image's or
// later.
struct ImagedContext {
  const OpenImage& open;
  const ReadContext& context;
  size_t type_count;  // types that the catalogue knows
};

// As the methods of GraphReader of these names.
absl::Status ImagedExpand(const ImagedContext& in, std::span<const NodeId> from,
                          Direction direction, std::span<const TypeId> types, Neighbors* out);
absl::Status ImagedDegrees(const ImagedContext& in, std::span<const NodeId> from,
                           Direction direction, std::span<const TypeId> types,
                           std::vector<uint64_t>* out);
absl::Status ImagedProperties(const ImagedContext& in, ElementKind kind,
                              std::span<const uint64_t> ids, KeyId key, std::vector<Value>* out);
absl::Status ImagedHasLabel(const ImagedContext& in, std::span<const NodeId> ids, LabelId label,
                            std::vector<uint8_t>* out);
absl::Status ImagedEnds(const ImagedContext& in, std::span<const RelationshipId> ids,
                        std::vector<RelationshipRecord>* out);
// Nodes of a label, or all of them (kNoName). The image and the context must outlive the cursor.
std::unique_ptr<IdCursor> ImagedNodes(const ImagedContext& in, LabelId label);

}  // namespace dossier
