#include "query/execute/argument.h"

#include <numeric>
#include <utility>

#include "query/execute/fanout.h"

namespace dossier {

ArgumentOperator::ArgumentOperator(Execution* execution, const ArgumentSource* source,
                                   std::vector<Slot> carry)
    : Operator(execution), source_(*source), carry_(std::move(carry)) {}

absl::Status ArgumentOperator::OpenImpl() {
  given_ = false;
  return absl::OkStatus();
}

absl::StatusOr<bool> ArgumentOperator::NextImpl(Batch* out) {
  if (given_ || source_.rows.empty()) return false;
  given_ = true;
  for (Slot slot : carry_) {
    if (slot == source_.row_number) {
      std::vector<uint64_t> numbers(source_.rows.size());
      std::iota(numbers.begin(), numbers.end(), uint64_t{0});
      out->columns[slot] = Column::OfNodes(std::move(numbers));
    } else if (!source_.batch->columns[slot].empty()) {
      out->columns[slot].AppendRows(source_.batch->columns[slot], source_.rows);
    }
  }
  out->SetRows(source_.rows.size());
  return true;
}

}  // namespace dossier
