#include "ingest/language/train/name_net/pack_name_model.h"

#include "absl/strings/str_cat.h"
#include "ingest/language/neural/name_net_layout.h"
#include "ingest/language/train/syntax_net/int8_writer.h"

namespace dossier {
namespace {

// Columns [begin, end) of a matrix.
WeightArray Columns(const WeightArray& matrix, uint32_t begin, uint32_t end) {
  WeightArray part;
  part.rows = matrix.rows;
  part.columns = end - begin;
  for (uint32_t r = 0; r < matrix.rows; ++r) {
    part.values.insert(part.values.end(), matrix.Row(r) + begin, matrix.Row(r) + end);
  }
  return part;
}

}  // namespace

std::string PackNameModel(const WeightFiles& files) {
  FlatWriter writer(FlatKind::kNameNet);
  NameNetSizes sizes;
  sizes.states = files.Get("states.weight").columns;
  sizes.word = files.Get("words.weight").columns;
  sizes.width = files.Get("states.weight").rows;
  sizes.units = files.Get("layer.w_back.0").columns;
  writer.AddArray<NameNetSizes>({&sizes, 1});
  AddMatrix(files.Get("states.weight"), {}, &writer);
  AddMatrix(files.Get("words.weight"), {}, &writer);
  AddMatrix(files.Get("pooled.weight"), {}, &writer);
  AddRows(files.Get("rows.weight"), &writer);
  for (int way = 0; way < 2; ++way) {
    AddMatrix(files.Get(absl::StrCat("layer.w_in.", way)),
              files.Get(absl::StrCat("layer.bias.", way)), &writer);
    AddMatrix(files.Get(absl::StrCat("layer.w_back.", way)), {}, &writer);
  }
  const WeightArray& out = files.Get("out.weight");
  AddMatrix(Columns(out, 0, 2 * sizes.units), files.Get("out.bias"), &writer);
  AddMatrix(Columns(out, 2 * sizes.units, out.columns), {}, &writer);
  writer.AddArray<float>(files.Get("transitions").values);
  return writer.Finish();
}

}  // namespace dossier
