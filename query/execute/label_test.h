// Whether nodes have a label, asked many times.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "query/execute/execution.h"

namespace dossier {

// Asks the graph at first; once it has been asked for about as many nodes as have the label, it
// reads them all and keeps a bit for each; not in a query that writes, where a label may come and
// go.
class LabelTest {
 public:
  LabelTest(Execution* execution, std::string label);

  // out[i] is 1 where nodes[i] exists and has the label, else 0.
  absl::Status Has(std::span<const NodeId> nodes, std::vector<uint8_t>* out);

 private:
  absl::Status Load(LabelId label);

  Execution& execution_;
  std::string label_;
  uint64_t asked_ = 0;
  bool loaded_ = false;
  std::vector<uint64_t> bits_;  // by node id
  HeldMemory memory_;
};

}  // namespace dossier
