#pragma once

#include <cstdint>

namespace dossier {

class Document;

// Whether a token stands in the dateline that opens its sentence: 'NAIROBI, Kenya (AP) -' or
// 'KOROR:'. Such a place is where it was written and does nothing. The document must have its
// names.
bool InDateline(const Document& document, uint32_t token);

}  // namespace dossier
