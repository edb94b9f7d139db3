#include "graph/storage/status_flow.h"
#include "graph/store/check_run.h"

namespace dossier {
namespace {

absl::Status SumUp(const std::string& prefix, EntryKind kind, CheckRun* run) {
  return WalkKeys(*run, prefix, [&](std::string_view key, std::string_view value) {
    // What a part says is checked with its element.
    run->found[kind].Add(key, kind == kPartEntries ? "" : value);
    return absl::OkStatus();
  });
}

// Two neighbouring entries of a uniqueness constraint with the same values.
void CheckUnique(const key::IndexEntryOf& entry, const std::string& last, CheckRun* run) {
  const IndexInfo* index = run->catalog.FindIndex(entry.index);
  if (index == nullptr || !index->unique) return;
  if (key::IndexPrefix(entry.index, entry.encoded_values) != last) return;
  run->Problem("the uniqueness constraint '", index->name, "' is broken by node ", entry.id);
}

absl::Status SumUpIndexes(CheckRun* run) {
  std::string last;
  return WalkKeys(*run, key::AllIndexEntriesPrefix(),
                  [&](std::string_view key, std::string_view) -> absl::Status {
                    run->found[kIndexEntries].Add(key, "");
                    auto entry = key::IndexEntry(key);
                    if (!entry) return absl::OkStatus();  // the sums differ then
                    CheckUnique(*entry, last, run);
                    last = key::IndexPrefix(entry->index, entry->encoded_values);
                    return absl::OkStatus();
                  });
}

}  // namespace

absl::Status CheckEntries(CheckRun* run) {
  for (ElementKind kind : {ElementKind::kNode, ElementKind::kRelationship}) {
    DOSSIER_RETURN_IF_ERROR(SumUp(key::PartPrefix(kind), kPartEntries, run));
    DOSSIER_RETURN_IF_ERROR(SumUp(key::ElementNamePrefix(kind), kKeyEntries, run));
    DOSSIER_RETURN_IF_ERROR(SumUp(key::MemberPrefix(kind), kMemberEntries, run));
  }
  return SumUpIndexes(run);
}

}  // namespace dossier
