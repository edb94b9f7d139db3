// Which matrices the syntax model holds, of which size: what its reader and its writer agree on.
#pragma once

#include <cstdint>

#include "ingest/language/neural/section_reader.h"
#include "ingest/language/neural/syntax_model.h"
#include "ingest/text/relation.h"
#include "ingest/text/tags.h"

namespace dossier {

// Sections as SectionReader takes them.
inline constexpr int kMatrices = SyntaxModel::kLayers * 4 + 5;
inline constexpr int kSyntaxSections = 4 + 3 * 2 + kMatrices * 3 + 3;

constexpr MatrixSize InputSize(const SyntaxSizes& s, int layer) {
  return {4 * s.units, layer == 0 ? s.input() : 2 * s.units};
}
constexpr MatrixSize BackSize(const SyntaxSizes& s) { return {4 * s.units, s.units}; }
constexpr MatrixSize TagsSize(const SyntaxSizes& s) {
  return {kPennTags + kUniversalTags, 4 * s.units};
}
constexpr MatrixSize DependentSize(const SyntaxSizes& s) {
  return {s.arc + s.relation, 2 * s.units};
}
constexpr MatrixSize ArcsSize(const SyntaxSizes& s) { return {s.arc + 1, s.arc}; }
constexpr MatrixSize RelationsSize(const SyntaxSizes& s) { return {kRelations, 2 * s.relation}; }

// Sizes that the kernels can work with.
constexpr bool Plausible(const SyntaxSizes& s) {
  return s.word % 2 == 0 && s.input() % 2 == 0 && s.input() <= 512 && s.units % 16 == 0 &&
         s.units > 0 && s.units <= 256 && s.arc % 16 == 0 && s.arc > 0 && s.arc <= 128 &&
         s.relation > 0 && s.relation <= 128 && s.distances % 2 == 1 && s.distances < 256;
}

}  // namespace dossier
