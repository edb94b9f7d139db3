#include "graph/store/part_edit.h"

#include <algorithm>

namespace dossier {
namespace {

auto Place(EncodedProperties& properties, KeyId key) {
  return std::lower_bound(properties.begin(), properties.end(), key,
                          [](const auto& property, KeyId k) { return property.first < k; });
}

bool Has(EncodedProperties& properties, KeyId key) {
  auto place = Place(properties, key);
  return place != properties.end() && place->first == key;
}

void Set(KeyId key, std::string encoded, EncodedProperties* properties) {
  auto place = Place(*properties, key);
  if (place != properties->end() && place->first == key) {
    place->second = std::move(encoded);
  } else {
    properties->emplace(place, key, std::move(encoded));
  }
}

void Unset(KeyId key, EncodedProperties* properties) {
  std::erase_if(*properties, [&](const auto& property) { return property.first == key; });
}

void Insert(uint32_t id, std::vector<uint32_t>* ids) {
  auto place = std::lower_bound(ids->begin(), ids->end(), id);
  if (place == ids->end() || *place != id) ids->insert(place, id);
}

bool Contains(const std::vector<uint32_t>& ids, uint32_t id) {
  return std::binary_search(ids.begin(), ids.end(), id);
}

void EditUserProperty(KeyId key, std::optional<std::string> encoded, ElementState* state) {
  ElementPart& user = state->user;
  std::erase(user.removed_properties, key);
  if (encoded) return Set(key, *std::move(encoded), &user.properties);
  Unset(key, &user.properties);
  if (state->derived && Has(state->derived->properties, key)) Insert(key, &user.removed_properties);
}

void EditUserLabel(LabelId label, bool present, ElementState* state) {
  bool derived = state->derived && Contains(state->derived->labels, label);
  std::erase(state->user.removed_labels, label);
  if (present) {
    if (!derived) Insert(label, &state->user.labels);
    return;
  }
  std::erase(state->user.labels, label);
  if (derived) Insert(label, &state->user.removed_labels);
}

}  // namespace

bool SeenBy(Layer layer, const ElementState& state) {
  return layer == Layer::kDerived ? state.derived.has_value() : state.Visible();
}

void EditProperty(Layer layer, KeyId key, std::optional<std::string> encoded, ElementState* state) {
  if (layer == Layer::kUser) return EditUserProperty(key, std::move(encoded), state);
  if (encoded) {
    Set(key, *std::move(encoded), &state->derived->properties);
  } else {
    Unset(key, &state->derived->properties);
  }
}

void EditLabel(Layer layer, LabelId label, bool present, ElementState* state) {
  if (layer == Layer::kUser) return EditUserLabel(label, present, state);
  if (present) {
    Insert(label, &state->derived->labels);
  } else {
    std::erase(state->derived->labels, label);
  }
}

bool EditCreate(Layer layer, ElementState* state) {
  if (layer == Layer::kDerived) {
    if (state->derived) return false;
    state->derived.emplace();
    return true;
  }
  if (state->Visible() || state->user.deleted) return false;
  state->user.created = true;
  return true;
}

void EditDelete(Layer layer, ElementState* state) {
  if (layer == Layer::kDerived) {
    state->derived.reset();
    return;
  }
  bool only_users = state->user.created && !state->derived;
  state->user = ElementPart();
  state->user.deleted = !only_users;
}

}  // namespace dossier
