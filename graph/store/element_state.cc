#include "graph/store/element_state.h"

#include <algorithm>

#include "graph/storage/status_flow.h"
#include "graph/store/read_context.h"

namespace dossier {
namespace {

std::string_view NameOf(ElementKind kind) {
  return kind == ElementKind::kNode ? "node" : "relationship";
}

// Whether the record alone tells everything: one part, shown as it is.
bool IsPure(const ElementState& state) {
  if (state.hidden) return false;
  if (state.derived) return state.user.Empty();
  return state.user.created && !state.user.deleted && state.user.removed_labels.empty() &&
         state.user.removed_properties.empty();
}

StoredElement RecordOf(const ElementState& state) {
  StoredElement record;
  record.head = {state.derived.has_value(),
                 !state.user.Empty(),
                 state.hidden,
                 !IsPure(state),
                 state.type,
                 state.start,
                 state.end,
                 {}};
  record.stable_key = state.stable_key;
  ElementPart seen = EffectivePart(state);
  record.labels = std::move(seen.labels);
  record.properties = std::move(seen.properties);
  return record;
}

void TakeRecord(StoredElement record, ElementState* state) {
  state->stored = true;
  state->stable_key = std::move(record.stable_key);
  state->type = record.head.type;
  state->start = record.head.start;
  state->end = record.head.end;
  state->hidden = record.head.hidden;
  state->apart = record.head.apart;
  if (record.head.apart) return;
  ElementPart part;
  part.labels = std::move(record.labels);
  part.properties = std::move(record.properties);
  if (record.head.derived) {
    state->derived = std::move(part);
  } else {
    part.created = true;
    state->user = std::move(part);
  }
}

absl::StatusOr<ElementPart> LoadPart(const ByteView& view, const ElementState& state, Layer layer) {
  std::string bytes;
  DOSSIER_ASSIGN_OR_RETURN(bool found, view.Get(key::OfPart(state.kind, state.id, layer), &bytes));
  std::optional<ElementPart> part = found ? DecodePart(bytes) : std::nullopt;
  if (!part) return Damaged(NameOf(state.kind), state.id);
  return *std::move(part);
}

// Writes the part, or takes away one that may be there.
void StorePart(const ElementState& state, Layer layer, const ElementPart* part,
               PendingWrites* writes) {
  if (part == nullptr && !state.apart) return;
  std::string key = key::OfPart(state.kind, state.id, layer);
  if (part != nullptr) {
    writes->Put(std::move(key), EncodePart(*part));
  } else {
    writes->Delete(std::move(key));
  }
}

// What users removed or set themselves goes from `base`.
void Lay(const EncodedProperties& over, const std::vector<KeyId>& removed,
         EncodedProperties* base) {
  std::erase_if(*base, [&](const auto& property) {
    return std::binary_search(removed.begin(), removed.end(), property.first) ||
           std::any_of(over.begin(), over.end(),
                       [&](const auto& other) { return other.first == property.first; });
  });
  base->insert(base->end(), over.begin(), over.end());
  std::sort(base->begin(), base->end());
}

void LayLabels(const LabelSet& over, const LabelSet& removed, LabelSet* base) {
  std::erase_if(*base, [&](LabelId label) {
    return std::binary_search(removed.begin(), removed.end(), label);
  });
  base->insert(base->end(), over.begin(), over.end());
  std::sort(base->begin(), base->end());
  base->erase(std::unique(base->begin(), base->end()), base->end());
}

}  // namespace

ElementPart Overlay(const ElementState& state) {
  if (!state.derived) return state.user;
  ElementPart seen = *state.derived;
  if (state.user.Empty()) return seen;
  LayLabels(state.user.labels, state.user.removed_labels, &seen.labels);
  Lay(state.user.properties, state.user.removed_properties, &seen.properties);
  return seen;
}

ElementPart EffectivePart(const ElementState& state) {
  return state.Visible() ? Overlay(state) : ElementPart();
}

absl::StatusOr<ElementState> LoadElement(const ByteView& view, ElementKind kind, uint64_t id,
                                         std::string_view record) {
  ElementState state;
  state.kind = kind;
  state.id = id;
  std::optional<StoredElement> decoded = DecodeElement(kind, record);
  if (!decoded) return Damaged(NameOf(kind), id);
  ElementHead head = decoded->head;
  TakeRecord(*std::move(decoded), &state);
  if (head.apart && head.derived) {
    DOSSIER_ASSIGN_OR_RETURN(state.derived, LoadPart(view, state, Layer::kDerived));
  }
  if (head.apart && head.user) {
    DOSSIER_ASSIGN_OR_RETURN(state.user, LoadPart(view, state, Layer::kUser));
  }
  return state;
}

absl::StatusOr<ElementState> LoadElement(const ByteView& view, ElementKind kind, uint64_t id) {
  std::string record;
  DOSSIER_ASSIGN_OR_RETURN(bool found, view.Get(key::OfElement(kind, id), &record));
  if (found) return LoadElement(view, kind, id, record);
  ElementState state;
  state.kind = kind;
  state.id = id;
  return state;
}

std::string EncodeRecordOf(const ElementState& state) {
  return EncodeElement(state.kind, RecordOf(state));
}

void StoreElement(const ElementState& state, PendingWrites* writes) {
  writes->Put(key::OfElement(state.kind, state.id), EncodeRecordOf(state));
  bool pure = IsPure(state);
  bool derived = !pure && state.derived;
  bool user = !pure && !state.user.Empty();
  StorePart(state, Layer::kDerived, derived ? &*state.derived : nullptr, writes);
  StorePart(state, Layer::kUser, user ? &state.user : nullptr, writes);
}

void EraseElement(const ElementState& state, PendingWrites* writes) {
  writes->Delete(key::OfElement(state.kind, state.id));
  StorePart(state, Layer::kDerived, nullptr, writes);
  StorePart(state, Layer::kUser, nullptr, writes);
}

}  // namespace dossier
