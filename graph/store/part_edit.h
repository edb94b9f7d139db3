// One change of one layer's part of an element.
#pragma once

#include <optional>
#include <string>

#include "graph/store/element_state.h"
#include "graph/store/ids.h"

namespace dossier {

// Whether a transaction of the layer sees the element.
bool SeenBy(Layer layer, const ElementState& state);

// Sets the property, or takes it away where there is no value.
void EditProperty(Layer layer, KeyId key, std::optional<std::string> encoded, ElementState* state);
void EditLabel(Layer layer, LabelId label, bool present, ElementState* state);
// Makes the element by this layer; false where this layer has it already, or users deleted it.
bool EditCreate(Layer layer, ElementState* state);
// Takes the layer's part away; users leave word behind where articles may bring the element back.
void EditDelete(Layer layer, ElementState* state);

}  // namespace dossier
