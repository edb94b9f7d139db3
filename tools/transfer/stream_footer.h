// The checksum and counts that close an exported stream.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ingest/source/sha256.h"

namespace dossier {

class GraphRecord;
class StreamFooter;

class StreamTally {
 public:
  void AddBytes(std::string_view bytes);
  void AddRecord(const GraphRecord& record);
  // For all that was added; ends the tally.
  void FillFooter(StreamFooter* footer);

 private:
  Sha256 hash_;
  uint64_t articles_ = 0;
  uint64_t nodes_ = 0;
  uint64_t relationships_ = 0;
};

}  // namespace dossier
