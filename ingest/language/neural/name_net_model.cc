#include "ingest/language/neural/name_net_model.h"

#include "ingest/language/name_rows.h"
#include "ingest/language/neural/name_net_layout.h"

namespace dossier {
namespace {

absl::Status Damaged() {
  return absl::DataLossError(
      "model 'name_net' is damaged or of another version; build or install the program again");
}

}  // namespace

absl::StatusOr<NameNetModel> NameNetModel::Open(std::string_view bytes) {
  absl::StatusOr<FlatFile> file =
      FlatFile::Open(bytes, FlatKind::kNameNet, kNameNetSections, "name_net");
  if (!file.ok()) return file.status();
  SectionReader reader(*file);
  std::span<const NameNetSizes> sizes = reader.Take<NameNetSizes>(1);
  if (sizes.empty() || !Plausible(sizes[0])) return Damaged();
  NameNetModel model;
  model.sizes = sizes[0];
  const NameNetSizes& s = model.sizes;
  model.states = reader.TakeMatrix({s.width, s.states});
  model.words = reader.TakeMatrix({s.width, s.word});
  model.pooled = reader.TakeMatrix({s.width, s.width});
  model.rows = reader.TakeRows(kNameRows, s.width);
  for (LstmDirection& direction : model.layer) {
    direction.input = reader.TakeMatrix({4 * s.units, s.width});
    direction.back = reader.TakeMatrix({4 * s.units, s.units});
  }
  model.out = reader.TakeMatrix({kNameLabels, 2 * s.units});
  model.out_direct = reader.TakeMatrix({kNameLabels, s.width});
  model.chain = reader.Take<float>(kChain);
  if (!reader.right()) return Damaged();
  return model;
}

}  // namespace dossier
