#include "graph/store/element_writer.h"

#include <tuple>

#include "absl/strings/str_cat.h"
#include "graph/storage/byte_coding.h"
#include "graph/storage/status_flow.h"
#include "graph/store/member_entry.h"

namespace dossier {
namespace {

CountKind CountKindOf(ElementKind kind) {
  return kind == ElementKind::kNode ? CountKind::kNodes : CountKind::kRelationships;
}

AdjacencyEntry EntryOf(const ElementState& relationship, NodeId neighbor) {
  return {neighbor, relationship.id, relationship.derived.has_value(), relationship.hidden};
}

auto EndsOf(const ElementState& relationship) {
  return std::tuple(relationship.type, relationship.start, relationship.end);
}

}  // namespace

ElementWriter::ElementWriter(Layer layer, const ReadContext* context, const StoredCatalog* catalog,
                             GraphCounts* counts, PendingWrites* writes)
    : layer_(layer),
      context_(context),
      counts_(counts),
      writes_(writes),
      adjacency_(context, writes),
      indexes_(context, catalog, writes) {}

absl::StatusOr<bool> ElementWriter::IsNodeHidden(const ElementState& node) const {
  bool going = layer_ == Layer::kUser && deleted_.contains(node.id);
  if (node.user.deleted || going) return true;
  if (node.Supported()) return false;
  DOSSIER_ASSIGN_OR_RETURN(AdjacencySummary summary, SummarizeAdjacency(*context_, node.id));
  return !summary.any_visible;
}

absl::StatusOr<bool> ElementWriter::EndsAreDeleted(const ElementState& relationship) const {
  if (relationship.ends_deleted) return *relationship.ends_deleted;
  for (NodeId end : {relationship.start, relationship.end}) {
    DOSSIER_ASSIGN_OR_RETURN(ElementState node, Load(ElementKind::kNode, end));
    if (node.user.deleted) return true;
  }
  return false;
}

absl::StatusOr<bool> ElementWriter::IsHidden(const ElementState& before,
                                             const ElementState& after) const {
  if (after.kind == ElementKind::kNode) return IsNodeHidden(after);
  if (after.user.deleted || !after.Supported()) return true;
  bool ends_as_seen = before.Visible() && EndsOf(before) == EndsOf(after);
  if (ends_as_seen) return false;
  return EndsAreDeleted(after);
}

void ElementWriter::Count(const ElementState& before, const ElementState& after) {
  CountKind kind = CountKindOf(after.kind);
  if (before.Visible() != after.Visible()) {
    counts_->Add(kind, kNoName, after.Visible() ? 1 : -1);
  }
  for (const auto& [name, membership] : MembershipsOf(before)) {
    if (membership.effective) counts_->Add(kind, name, -1);
  }
  for (const auto& [name, membership] : MembershipsOf(after)) {
    if (membership.effective) counts_->Add(kind, name, 1);
  }
}

absl::Status ElementWriter::PutEnds(const ElementState& relationship) {
  const auto& [type, start, end] = EndsOf(relationship);
  DOSSIER_RETURN_IF_ERROR(adjacency_.Put(start, type, true, EntryOf(relationship, end)));
  return adjacency_.Put(end, type, false, EntryOf(relationship, start));
}

absl::Status ElementWriter::RemoveEnds(const ElementState& relationship) {
  const auto& [type, start, end] = EndsOf(relationship);
  DOSSIER_RETURN_IF_ERROR(adjacency_.Remove(start, type, true, end, relationship.id));
  return adjacency_.Remove(end, type, false, start, relationship.id);
}

absl::Status ElementWriter::SaveRelationshipEnds(const ElementState& before,
                                                 const ElementState& after) {
  bool moved = EndsOf(before) != EndsOf(after);
  bool same = before.stored && after.stored && !moved && before.hidden == after.hidden &&
              before.derived.has_value() == after.derived.has_value();
  if (same) return absl::OkStatus();
  if (before.stored) {
    touched_.insert({before.start, before.end});
    if (moved || !after.stored) DOSSIER_RETURN_IF_ERROR(RemoveEnds(before));
  }
  return after.stored ? PutEnds(after) : absl::OkStatus();
}

absl::Status ElementWriter::Replace(const ElementState& before, const ElementState& after) {
  if (after.stored) {
    StoreElement(after, writes_);
  } else {
    EraseElement(before, writes_);
    writes_->Delete(key::OfElementName(before.kind, before.stable_key));
  }
  if (after.stored && !before.stored) {
    std::string id;
    PutVarint(after.id, &id);
    writes_->Put(key::OfElementName(after.kind, after.stable_key), std::move(id));
  }
  WriteMemberships(before, after, writes_);
  Count(before, after);
  DOSSIER_RETURN_IF_ERROR(indexes_.Change(before, after));
  if (after.kind == ElementKind::kNode) return absl::OkStatus();
  DOSSIER_RETURN_IF_ERROR(SaveRelationshipEnds(before, after));
  return before.Visible() && !after.Visible() ? SettleBareEnds(before) : absl::OkStatus();
}

absl::Status ElementWriter::SettleBareEnds(const ElementState& relationship) {
  for (NodeId end : {relationship.start, relationship.end}) {
    DOSSIER_ASSIGN_OR_RETURN(ElementState node, Load(ElementKind::kNode, end));
    if (!node.Supported()) DOSSIER_RETURN_IF_ERROR(Settle(end, false));
  }
  return absl::OkStatus();
}

absl::Status ElementWriter::Save(const ElementState& before, ElementState after) {
  after.stored = true;
  DOSSIER_ASSIGN_OR_RETURN(after.hidden, IsHidden(before, after));
  if (!after.HasAnyPart()) {
    // A node without parts may still be held by relationships; Finish looks.
    if (after.kind == ElementKind::kNode) {
      touched_.insert(after.id);
    } else {
      after.stored = false;
    }
  }
  return Replace(before, after);
}

absl::Status ElementWriter::CheckDeleted(NodeId node) {
  DOSSIER_ASSIGN_OR_RETURN(AdjacencySummary summary, SummarizeAdjacency(*context_, node));
  bool held = layer_ == Layer::kDerived ? summary.any_derived : summary.any_visible;
  if (!held) return absl::OkStatus();
  return absl::FailedPreconditionError(absl::StrCat(
      "node ", node, " cannot be deleted while it has relationships; delete those first"));
}

absl::Status ElementWriter::Settle(NodeId node, bool may_erase) {
  DOSSIER_ASSIGN_OR_RETURN(ElementState before, Load(ElementKind::kNode, node));
  if (!before.stored) return absl::OkStatus();
  ElementState after = before;
  DOSSIER_ASSIGN_OR_RETURN(after.hidden, IsNodeHidden(after));
  if (may_erase && !after.HasAnyPart()) {
    DOSSIER_ASSIGN_OR_RETURN(AdjacencySummary summary, SummarizeAdjacency(*context_, node));
    after.stored = summary.any;
  }
  bool same = after.stored && after.hidden == before.hidden;
  return same ? absl::OkStatus() : Replace(before, after);
}

absl::Status ElementWriter::Finish() {
  for (NodeId node : deleted_) DOSSIER_RETURN_IF_ERROR(CheckDeleted(node));
  touched_.insert(deleted_.begin(), deleted_.end());
  deleted_.clear();  // from here on their parts tell alone whether they are in sight
  for (NodeId node : touched_) DOSSIER_RETURN_IF_ERROR(Settle(node, true));
  return absl::OkStatus();
}

}  // namespace dossier
