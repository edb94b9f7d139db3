#include "ingest/language/neural/syntax_model.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "ingest/language/feature_hash.h"
#include "ingest/language/flat_file.h"
#include "ingest/language/neural/section_reader.h"
#include "ingest/language/neural/syntax_layout.h"
#include "ingest/language/neural/word_pieces.h"
#include "ingest/text/relation.h"
#include "ingest/text/tags.h"

namespace dossier {
namespace {

absl::Status Damaged() {
  return absl::DataLossError(
      "model 'syntax' is damaged or of another version; build or install the program again");
}

bool WordsInBounds(const SyntaxModel& model, uint32_t words) {
  size_t slots = model.word_keys.size();
  return std::has_single_bit(slots) && model.word_rows.size() == slots &&
         std::find(model.word_keys.begin(), model.word_keys.end(), 0u) != model.word_keys.end() &&
         std::all_of(model.word_rows.begin(), model.word_rows.end(),
                     [&](uint32_t row) { return row < words; });
}

}  // namespace

absl::StatusOr<SyntaxModel> SyntaxModel::Open(std::string_view bytes) {
  absl::StatusOr<FlatFile> file =
      FlatFile::Open(bytes, FlatKind::kSyntax, kSyntaxSections, "syntax");
  if (!file.ok()) return file.status();
  SectionReader reader(*file);
  std::span<const SyntaxSizes> sizes = reader.Take<SyntaxSizes>(1);
  if (sizes.empty() || !Plausible(sizes[0])) return Damaged();
  SyntaxModel model;
  model.sizes = sizes[0];
  const SyntaxSizes& s = model.sizes;
  model.word_keys = reader.TakeAll<uint32_t>();
  model.word_rows = reader.TakeAll<uint32_t>();
  std::span<const uint32_t> words = reader.Take<uint32_t>(1);
  if (words.empty() || !WordsInBounds(model, words[0])) return Damaged();
  model.words = reader.TakeRows(words[0], s.word);
  model.pieces = reader.TakeRows(kPieceRows, s.piece);
  model.shapes = reader.TakeRows(kShapes, s.shape);
  for (int layer = 0; layer < kLayers; ++layer) {
    for (LstmDirection& direction : model.layers[layer]) {
      direction.input = reader.TakeMatrix(InputSize(s, layer));
      direction.back = reader.TakeMatrix(BackSize(s));
    }
  }
  model.tags = reader.TakeMatrix(TagsSize(s));
  model.dependent = reader.TakeMatrix(DependentSize(s));
  model.governor = reader.TakeMatrix(DependentSize(s));
  model.arcs = reader.TakeMatrix(ArcsSize(s));
  model.relations = reader.TakeMatrix(RelationsSize(s));
  model.root_governor = reader.Take<float>(s.arc + s.relation);
  model.root_arcs = reader.Take<float>(s.arc + 1);
  model.distance = reader.Take<float>(s.distances);
  if (!reader.right()) return Damaged();
  return model;
}

int64_t SyntaxModel::FindWord(std::string_view lower_word) const {
  uint64_t hash = HashText(lower_word);
  uint32_t key = static_cast<uint32_t>(hash >> 32) | 1;
  size_t mask = word_keys.size() - 1;
  for (size_t slot = hash & mask; word_keys[slot] != 0; slot = (slot + 1) & mask) {
    if (word_keys[slot] == key) return word_rows[slot];
  }
  return -1;
}

}  // namespace dossier
