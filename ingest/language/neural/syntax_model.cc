#include "ingest/language/neural/syntax_model.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "ingest/language/feature_hash.h"
#include "ingest/language/flat_file.h"
#include "ingest/language/neural/syntax_layout.h"
#include "ingest/language/neural/word_pieces.h"
#include "ingest/text/relation.h"
#include "ingest/text/tags.h"

namespace dossier {
namespace {

// Takes sections one after the other, and remembers if one was of the wrong size.
class SectionReader {
 public:
  explicit SectionReader(const FlatFile& file) : file_(file) {}

  template <typename T>
  std::span<const T> Take(uint64_t size) {
    std::span<const T> all = file_.Array<T>(next_++);
    if (all.size() < size) {
      right_ = false;
      return {};
    }
    return all.subspan(0, size);
  }
  template <typename T>
  std::span<const T> TakeAll() {
    return file_.Array<T>(next_++);
  }
  Int8Rows TakeRows(uint32_t rows, uint32_t width) {
    Int8Rows result;
    result.width = width;
    result.values = Take<int8_t>(uint64_t{rows} * width);
    result.scales = Take<float>(rows);
    return result;
  }
  Int8Matrix TakeMatrix(MatrixSize size) {
    Int8Matrix result;
    result.rows = PaddedRows(size.rows);
    result.columns = PaddedColumns(size.columns);
    result.weights = Take<int8_t>(uint64_t{result.rows} * result.columns);
    result.scales = Take<float>(result.rows);
    result.bias = Take<float>(result.rows);
    return result;
  }
  bool right() const { return right_; }

 private:
  const FlatFile& file_;
  int next_ = 0;
  bool right_ = true;
};

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

void Int8Rows::AddTo(uint32_t i, float factor, float* out) const {
  const int8_t* row = values.data() + size_t{i} * width;
  float scale = factor * scales[i];
  for (uint32_t k = 0; k < width; ++k) out[k] += scale * static_cast<float>(row[k]);
}

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
