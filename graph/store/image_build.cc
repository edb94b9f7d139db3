#include "graph/store/image_build.h"

#include <map>
#include <memory>

#include "graph/image/adjacency_section.h"
#include "graph/image/column_section.h"
#include "graph/image/ends_section.h"
#include "graph/image/image_writer.h"
#include "graph/storage/adjacency_chunk.h"
#include "graph/storage/element_record.h"
#include "graph/storage/status_flow.h"
#include "graph/store/id_marks.h"

namespace dossier {
namespace {

absl::Status TooFarApart() {
  return absl::OutOfRangeError("the graph has more elements than an image holds");
}

// Calls visit(key, value) for every key with the prefix.
template <typename Visit>
absl::Status Walk(const ReadContext& context, const std::string& prefix, Visit visit) {
  ReadContext::Lease cursor(&context);
  for (cursor->Seek(prefix); cursor->Valid() && cursor->key().starts_with(prefix); cursor->Next())
    DOSSIER_RETURN_IF_ERROR(visit(cursor->key(), cursor->value()));
  return cursor->status();
}

// Both directions of every type.
class AdjacencySections {
 public:
  absl::Status Read(const ReadContext& context) {
    return Walk(context, key::AdjacencyPrefix(), [&](std::string_view key, std::string_view chunk) {
      return Add(context.sight(), key, chunk);
    });
  }

  absl::Status Write(ImageWriter* writer) {
    for (auto& [name, builder] : builders_) {
      std::string bytes;
      if (!builder.Write(&bytes)) return TooFarApart();
      builder = AdjacencyBuilder();
      DOSSIER_RETURN_IF_ERROR(writer->Add(name, bytes));
    }
    return absl::OkStatus();
  }

 private:
  absl::Status Add(Sight sight, std::string_view key, std::string_view chunk) {
    auto at = key::Adjacency(key);
    if (!at) return Damaged("a key of adjacency");
    neighbors_.clear();
    relationships_.clear();
    if (!AppendChunk(chunk, sight, kNoId, &neighbors_, &relationships_))
      return Damaged("adjacency of node", at->node);
    const SectionKind kind = at->outgoing ? SectionKind::kOutgoing : SectionKind::kIncoming;
    AdjacencyBuilder& builder = builders_[{kind, at->type}];
    for (size_t i = 0; i < neighbors_.size(); ++i)
      builder.Add(at->node, neighbors_[i], relationships_[i]);
    return absl::OkStatus();
  }

  std::map<SectionName, AdjacencyBuilder> builders_;
  std::vector<NodeId> neighbors_;
  std::vector<RelationshipId> relationships_;
};

// Labels of nodes, ends of relationships, and the columns of either.
class ElementSections {
 public:
  explicit ElementSections(ElementKind kind) : kind_(kind) {}

  absl::Status Read(const ReadContext& context) {
    return Walk(context, key::ElementPrefix(kind_),
                [&](std::string_view key, std::string_view record) { return Add(key, record); });
  }

  absl::Status Write(ImageWriter* writer) {
    for (const auto& [label, builder] : labels_) {
      std::string bytes;
      builder.Write(&bytes);
      DOSSIER_RETURN_IF_ERROR(writer->Add({SectionKind::kLabel, label}, bytes));
    }
    if (kind_ == ElementKind::kRelationship) DOSSIER_RETURN_IF_ERROR(WriteEnds(writer));
    for (auto& [key, builder] : columns_) {
      std::string bytes;
      builder.Write(&bytes);
      builder = ColumnBuilder();
      DOSSIER_RETURN_IF_ERROR(writer->Add({ColumnKind(), key}, bytes));
    }
    return absl::OkStatus();
  }

 private:
  SectionKind ColumnKind() const {
    return kind_ == ElementKind::kNode ? SectionKind::kNodeColumn
                                       : SectionKind::kRelationshipColumn;
  }

  absl::Status Add(std::string_view key, std::string_view record) {
    auto id = key::ElementId(key);
    auto element = DecodeElement(kind_, record);
    if (!id || !element) return Damaged("a record of an element");
    if (*id >= IdMarks::kLimit) return TooFarApart();
    const ElementHead& head = element->head;
    if (head.hidden) return absl::OkStatus();
    if (kind_ == ElementKind::kRelationship) ends_.Add(*id, head.type, head.start, head.end);
    if (kind_ == ElementKind::kNode) labels_[kNoName].Add(*id);
    for (LabelId label : element->labels) labels_[label].Add(*id);
    for (const auto& [at, value] : element->properties) columns_[at].Add(*id, value);
    return absl::OkStatus();
  }

  absl::Status WriteEnds(ImageWriter* writer) {
    std::string bytes;
    if (!ends_.Write(&bytes)) return TooFarApart();
    ends_ = EndsBuilder();
    return writer->Add({SectionKind::kEnds, 0}, bytes);
  }

  ElementKind kind_;
  std::map<LabelId, PresenceBuilder> labels_;
  EndsBuilder ends_;
  std::map<KeyId, ColumnBuilder> columns_;
};

template <typename Sections>
absl::Status AddSections(Sections sections, const ReadContext& context, ImageWriter* writer) {
  DOSSIER_RETURN_IF_ERROR(sections.Read(context));
  return sections.Write(writer);
}

}  // namespace

absl::Status BuildImage(const ReadContext& context, const ImageOrigin& origin,
                        const std::string& path) {
  DOSSIER_ASSIGN_OR_RETURN(auto writer, ImageWriter::Create(path));
  DOSSIER_RETURN_IF_ERROR(AddSections(AdjacencySections(), context, writer.get()));
  for (ElementKind kind : {ElementKind::kNode, ElementKind::kRelationship})
    DOSSIER_RETURN_IF_ERROR(AddSections(ElementSections(kind), context, writer.get()));
  return writer->Finish(origin);
}

}  // namespace dossier
