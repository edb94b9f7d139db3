#include "graph/store/unique_stream.h"

#include "absl/strings/str_cat.h"
#include "graph/storage/key_layout.h"
#include "graph/storage/status_flow.h"

namespace dossier {
namespace {

absl::Status Broken(const IndexInfo& index, uint64_t first, uint64_t second) {
  return absl::FailedPreconditionError(absl::StrCat("the uniqueness constraint '", index.name,
                                                    "' does not hold: node ", first, " and node ",
                                                    second, " have the same value"));
}

// All of an entry's key but the id at its end.
std::string_view ValuePart(std::string_view key) { return key.substr(0, key.size() - 8); }

}  // namespace

absl::Status UniqueStream::CheckUnique(const IndexInfo& index, std::string_view key) {
  auto entry = key::IndexEntry(key);
  if (!last_.empty() && ValuePart(last_) == ValuePart(key)) {
    return Broken(index, key::IndexEntry(last_)->id, entry->id);
  }
  ReadContext::Lease cursor(context_);
  cursor->Seek(ValuePart(key));
  if (!cursor->Valid()) return cursor->status();
  if (!cursor->key().starts_with(ValuePart(key))) return absl::OkStatus();
  return Broken(index, key::IndexEntry(cursor->key())->id, entry->id);
}

absl::Status UniqueStream::Add(std::string_view key, std::string_view value) {
  auto entry = key::IndexEntry(key);
  if (!entry) return Damaged("an entry of an index");
  for (const IndexInfo& index : indexes_) {
    if (index.id != entry->index || !index.unique) continue;
    DOSSIER_RETURN_IF_ERROR(CheckUnique(index, key));
  }
  last_ = key;
  return stream_->Add(key, value);
}

}  // namespace dossier
