#include "ingest/language/neural/lstm_layer.h"

#include "ingest/language/neural/lstm_cell.h"

namespace dossier {

void RunLstm(const LstmDirection& layer, bool backwards, std::span<const Lane> lanes,
             std::span<float> gates, StateRows out) {
  if (lanes.empty()) return;
  uint32_t units = layer.back.rows / 4;
  std::vector<float> cells(lanes.size() * units);
  std::vector<Int16Vector> before(lanes.size());
  std::vector<float*> sums(lanes.size());
  size_t active = lanes.size();
  for (uint32_t step = 0; step < lanes[0].size; ++step) {
    while (lanes[active - 1].size <= step) --active;
    for (size_t i = 0; i < active; ++i) {
      uint32_t at = backwards ? lanes[i].first + lanes[i].size - 1 - step : lanes[i].first + step;
      sums[i] = gates.data() + size_t{at} * layer.back.rows;
      if (step > 0) before[i] = {out.Row(backwards ? at + 1 : at - 1), kStateScale};
    }
    if (step > 0) AddProducts(layer.back, {before.data(), active}, {sums.data(), active});
    for (size_t i = 0; i < active; ++i) {
      uint32_t at = static_cast<uint32_t>((sums[i] - gates.data()) / layer.back.rows);
      LstmCell(sums[i], units, cells.data() + i * units, out.Row(at));
    }
  }
}

}  // namespace dossier
