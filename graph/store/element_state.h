// One node or relationship with what each layer says of it, read from and written to its stored
// form.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "graph/storage/byte_view.h"
#include "graph/storage/element_record.h"
#include "graph/storage/pending_writes.h"
#include "graph/store/ids.h"

namespace dossier {

struct ElementState {
  ElementKind kind = ElementKind::kNode;
  uint64_t id = kNoId;
  bool stored = false;  // a record exists; else the rest is as made
  bool apart = false;   // as loaded: the parts lie beside the record
  std::string stable_key;
  TypeId type = 0;   // relationships
  NodeId start = 0;  // relationships
  NodeId end = 0;    // relationships
  std::optional<ElementPart> derived;
  ElementPart user;
  bool hidden = false;
  std::optional<bool> ends_deleted;  // relationships: whether users deleted an end, where known

  bool Visible() const { return stored && !hidden; }
  bool HasAnyPart() const { return derived.has_value() || !user.Empty(); }
  // Something keeps it in sight, unless a user deleted it.
  bool Supported() const { return derived.has_value() || user.Positive(); }
};

// What both layers together say: removals of the user taken off the derived part, additions laid
// over.
ElementPart Overlay(const ElementState& state);
// Overlay where visible, nothing where not.
ElementPart EffectivePart(const ElementState& state);

absl::StatusOr<ElementState> LoadElement(const ByteView& view, ElementKind kind, uint64_t id);
// Of a record that was read already.
absl::StatusOr<ElementState> LoadElement(const ByteView& view, ElementKind kind, uint64_t id,
                                         std::string_view record);
// The record's bytes.
std::string EncodeRecordOf(const ElementState& state);
// Writes the record, and the parts where the record alone would not tell them; takes away stale
// ones.
void StoreElement(const ElementState& state, PendingWrites* writes);
void EraseElement(const ElementState& state, PendingWrites* writes);

}  // namespace dossier
