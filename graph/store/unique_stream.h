// Entries of indexes on their way into an import, with uniqueness watched.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "graph/storage/byte_store.h"
#include "graph/store/catalog.h"
#include "graph/store/read_context.h"

namespace dossier {

class UniqueStream {
 public:
  // `context` shows what was there before.
  UniqueStream(const ReadContext* context, std::vector<IndexInfo> indexes,
               SortedImport::Stream* stream)
      : context_(context), indexes_(std::move(indexes)), stream_(stream) {}

  // Entries in ascending order. FailedPrecondition where a uniqueness constraint breaks.
  absl::Status Add(std::string_view key, std::string_view value);

 private:
  absl::Status CheckUnique(const IndexInfo& index, std::string_view key);

  const ReadContext* context_;
  std::vector<IndexInfo> indexes_;
  SortedImport::Stream* stream_;
  std::string last_;
};

}  // namespace dossier
