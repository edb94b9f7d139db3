#include "graph/image/ends_section.h"

#include "graph/storage/byte_coding.h"

namespace dossier {

void EndsBuilder::Add(RelationshipId id, TypeId type, NodeId start, NodeId end) {
  PutVarint(id - limit_, &bytes_);
  PutVarint(type, &bytes_);
  PutVarint(start, &bytes_);
  PutVarint(end, &bytes_);
  limit_ = id + 1;
  ++count_;
}

bool EndsBuilder::Write(std::string* out) const {
  // One array at a time is in memory.
  for (int column = 0; column < 3; ++column) {
    std::vector<uint64_t> numbers(limit_);
    ByteReader reader(bytes_);
    uint64_t id = 0;
    for (uint64_t i = 0; i < count_; ++i, ++id) {
      id += reader.Varint();
      const uint64_t entry[] = {reader.Varint() + 1, reader.Varint(), reader.Varint()};
      numbers[id] = entry[column];
    }
    if (!Pack(numbers, out)) return false;
  }
  return true;
}

std::optional<EndsSection> EndsSection::Read(std::string_view bytes) {
  auto types = PackedNumbers::Take(&bytes);
  auto starts = PackedNumbers::Take(&bytes);
  auto ends = PackedNumbers::Take(&bytes);
  if (!types || !starts || !ends || !bytes.empty()) return std::nullopt;
  if (types->size() != starts->size() || types->size() != ends->size()) return std::nullopt;
  EndsSection section;
  section.types_ = *types;
  section.starts_ = *starts;
  section.ends_ = *ends;
  return section;
}

}  // namespace dossier
