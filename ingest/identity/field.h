// Walks of life, as Profile.field has them: 'player', 'arts office'.
#pragma once

#include <string_view>

namespace dossier {

// Both are told, and they have nothing in common.
bool FieldsContradict(std::string_view a, std::string_view b);

// Whether `fields` tells of the one and of the other.
bool Bridges(std::string_view fields, std::string_view a, std::string_view b);

}  // namespace dossier
