// Makes 8-bit matrices and tables of what was trained, in the form that Int8Matrix reads.
#pragma once

#include "ingest/language/flat_writer.h"
#include "ingest/language/train/syntax_net/weight_files.h"

namespace dossier {

// Three sections: weights, scales, bias. `bias` may be empty.
void AddMatrix(const WeightArray& matrix, const WeightArray& bias, FlatWriter* writer);

// Two sections: rows, scales.
void AddRows(const WeightArray& rows, FlatWriter* writer);

}  // namespace dossier
