// How much memory a value takes.
#pragma once

#include <cstddef>

#include "graph/value/value.h"

namespace dossier {

// Beyond sizeof(Value), about; what values share is counted each time.
size_t HeapSize(const Value& value);

}  // namespace dossier
