#include <algorithm>

#include "graph/storage/status_flow.h"
#include "graph/store/element_reads.h"
#include "graph/store/id_cursors.h"
#include "graph/store/imaged_reads.h"

namespace dossier {
namespace {

const IdMarks& ChangedRecords(const ImagedContext& in, ElementKind kind) {
  return kind == ElementKind::kNode ? in.open.changed.nodes : in.open.changed.relationships;
}

// The ids whose records have changed, and where in the batch they stand.
struct ChangedIds {
  ChangedIds(const IdMarks& marks, std::span<const uint64_t> all) {
    if (marks.empty()) return;
    for (size_t i = 0; i < all.size(); ++i) {
      if (!marks.Has(all[i])) continue;
      ids.push_back(all[i]);
      places.push_back(i);
    }
  }
  std::vector<uint64_t> ids;
  std::vector<size_t> places;
};

// Puts what read(ids, &values) finds for the changed ids where it belongs.
template <typename T, typename Read>
absl::Status PutChanged(const ChangedIds& changed, Read read, std::vector<T>* out) {
  if (changed.ids.empty()) return absl::OkStatus();
  std::vector<T> values;
  DOSSIER_RETURN_IF_ERROR(read(changed.ids, &values));
  for (size_t i = 0; i < values.size(); ++i) (*out)[changed.places[i]] = std::move(values[i]);
  return absl::OkStatus();
}

// Batches of nodes from the image, with what has changed put right.
class NodeCursor : public IdCursor {
 public:
  NodeCursor(const ImagedContext& in, LabelId label) : in_(in), label_(label) {}

  absl::StatusOr<size_t> Next(size_t capacity, std::vector<uint64_t>* out) override {
    out->clear();
    while (out->empty() && !done_) DOSSIER_RETURN_IF_ERROR(Fill(capacity, out));
    return out->size();
  }

 private:
  absl::Status Fill(size_t capacity, std::vector<uint64_t>* out) {
    DOSSIER_ASSIGN_OR_RETURN(const Presence* nodes, in_.open.image.Nodes(label_));
    const uint64_t begin = next_;
    nodes->ReadIds(&next_, capacity, out);
    done_ = out->size() < capacity;
    const IdMarks& marks = in_.open.changed.nodes;
    if (marks.empty()) return absl::OkStatus();
    std::vector<uint64_t> changed;
    marks.ReadBetween(begin, done_ ? IdMarks::kLimit : next_, &changed);
    if (changed.empty()) return absl::OkStatus();
    // By the list and not by the marks, to which a commit may add meanwhile.
    std::erase_if(
        *out, [&](uint64_t id) { return std::binary_search(changed.begin(), changed.end(), id); });
    DOSSIER_RETURN_IF_ERROR(KeepSeen(&changed));
    const auto middle = static_cast<std::ptrdiff_t>(out->size());
    out->insert(out->end(), changed.begin(), changed.end());
    std::inplace_merge(out->begin(), out->begin() + middle, out->end());
    return absl::OkStatus();
  }

  // Leaves the nodes that the database shows with the label.
  absl::Status KeepSeen(std::vector<uint64_t>* nodes) const {
    std::vector<uint8_t> has;
    if (label_ == kNoName) {
      DOSSIER_RETURN_IF_ERROR(ReadNodesExist(in_.context, *nodes, &has));
    } else {
      DOSSIER_RETURN_IF_ERROR(ReadHasLabels(in_.context, *nodes, label_, &has));
    }
    size_t kept = 0;
    for (size_t i = 0; i < nodes->size(); ++i)
      if (has[i]) (*nodes)[kept++] = (*nodes)[i];
    nodes->resize(kept);
    return absl::OkStatus();
  }

  const ImagedContext in_;
  const LabelId label_;
  uint64_t next_ = 0;
  bool done_ = false;
};

}  // namespace

absl::Status ImagedProperties(const ImagedContext& in, ElementKind kind,
                              std::span<const uint64_t> ids, KeyId key, std::vector<Value>* out) {
  out->resize(ids.size());
  const GraphImage& image = in.open.image;
  DOSSIER_ASSIGN_OR_RETURN(const ColumnSection* column, kind == ElementKind::kNode
                                                            ? image.NodeColumn(key)
                                                            : image.RelationshipColumn(key));
  DOSSIER_RETURN_IF_ERROR(column->Read(ids, *out));
  auto read = [&](const std::vector<uint64_t>& changed, std::vector<Value>* values) {
    return ReadColumn(in.context, kind, changed, key, values);
  };
  return PutChanged(ChangedIds(ChangedRecords(in, kind), ids), read, out);
}

absl::Status ImagedHasLabel(const ImagedContext& in, std::span<const NodeId> ids, LabelId label,
                            std::vector<uint8_t>* out) {
  out->assign(ids.size(), 0);
  if (label == kNoName) return absl::OkStatus();
  DOSSIER_ASSIGN_OR_RETURN(const Presence* nodes, in.open.image.Nodes(label));
  for (size_t i = 0; i < ids.size(); ++i) (*out)[i] = nodes->Has(ids[i]);
  auto read = [&](const std::vector<uint64_t>& changed, std::vector<uint8_t>* has) {
    return ReadHasLabels(in.context, changed, label, has);
  };
  return PutChanged(ChangedIds(in.open.changed.nodes, ids), read, out);
}

absl::Status ImagedEnds(const ImagedContext& in, std::span<const RelationshipId> ids,
                        std::vector<RelationshipRecord>* out) {
  out->assign(ids.size(), RelationshipRecord());
  DOSSIER_ASSIGN_OR_RETURN(const EndsSection* ends, in.open.image.Ends());
  for (size_t i = 0; i < ids.size(); ++i) {
    const EndsSection::Ends found = ends->Of(ids[i]);
    if (found.type != kNoName) (*out)[i] = {ids[i], found.type, found.start, found.end};
  }
  auto read = [&](const std::vector<uint64_t>& changed, std::vector<RelationshipRecord>* records) {
    return ReadEnds(in.context, changed, records);
  };
  return PutChanged(ChangedIds(in.open.changed.relationships, ids), read, out);
}

std::unique_ptr<IdCursor> ImagedNodes(const ImagedContext& in, LabelId label) {
  return std::make_unique<NodeCursor>(in, label);
}

}  // namespace dossier
