#include "graph/storage/counter_value.h"

#include "graph/storage/byte_coding.h"
#include "graph/storage/status_flow.h"

namespace dossier {

absl::StatusOr<uint64_t> ReadCounter(const ByteView& view, Counter counter) {
  std::string value;
  DOSSIER_ASSIGN_OR_RETURN(bool found, view.Get(key::OfCounter(counter), &value));
  if (!found) return 0;
  ByteReader reader(value);
  uint64_t number = reader.Varint();
  if (!reader.at_end()) return absl::DataLossError("a counter of the database is damaged");
  return number;
}

void PutCounter(Counter counter, uint64_t number, PendingWrites* writes) {
  std::string value;
  PutVarint(number, &value);
  writes->Put(key::OfCounter(counter), std::move(value));
}

}  // namespace dossier
