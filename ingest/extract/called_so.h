#pragma once

#include <cstdint>

#include "ingest/text/index.h"

namespace dossier {

class Document;

// What somebody is said to call a thing, with the thing: 'called the report baseless', 'described
// her condition as stable', 'put the number at 352,000'. Empty where nothing is called anything, or
// in a passive, where the thing stands before the verb.
Range CalledSo(const Document& document, uint32_t verb);

}  // namespace dossier
