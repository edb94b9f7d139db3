#include <algorithm>

#include "graph/storage/status_flow.h"
#include "graph/store/check_run.h"
#include "graph/store/element_reads.h"
#include "graph/store/index_writer.h"
#include "graph/store/member_entry.h"

namespace dossier {
namespace {

absl::Status NameStableKey(const ElementState& state, CheckRun* run) {
  DOSSIER_ASSIGN_OR_RETURN(uint64_t id,
                           FindStoredByKey(run->context, state.kind, state.stable_key));
  if (id != state.id) {
    run->Problem(ElementText(state.kind, state.id), " is not found by its key '", state.stable_key,
                 "'");
  }
  return absl::OkStatus();
}

absl::Status NameMemberships(const ElementState& state, CheckRun* run) {
  for (const auto& [name, membership] : MembershipsOf(state)) {
    std::string bytes;
    DOSSIER_ASSIGN_OR_RETURN(
        bool found, run->context.view().Get(key::OfMember(state.kind, name, state.id), &bytes));
    if (!found || DecodeMembership(bytes) != membership) {
      run->Problem(ElementText(state.kind, state.id), " is not listed rightly under label or type ",
                   name);
    }
  }
  return absl::OkStatus();
}

absl::Status NameIndexed(const ElementState& state, CheckRun* run) {
  for (const IndexInfo& index : run->catalog.indexes()) {
    auto bytes = IndexKeyOf(index, state, EffectivePart(state));
    if (!bytes.ok() || !*bytes) continue;
    std::string ignored;
    DOSSIER_ASSIGN_OR_RETURN(
        bool found,
        run->context.view().Get(key::OfIndexEntry(index.id, **bytes, state.id), &ignored));
    if (!found) {
      run->Problem(ElementText(state.kind, state.id), " is missing from index '", index.name, "'");
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<bool> HasEntry(const CheckRun& run, const ElementState& state, bool outgoing) {
  NodeId node = outgoing ? state.start : state.end;
  AdjacencyEntry entry{outgoing ? state.end : state.start, state.id, state.derived.has_value(),
                       state.hidden};
  ReadContext::Lease cursor(&run.context);
  cursor->Seek(key::AdjacencySeek(node, state.type, outgoing, entry.neighbor, entry.relationship));
  if (!cursor->Valid()) DOSSIER_RETURN_IF_ERROR(cursor->status());
  std::string prefix = key::AdjacencyPrefix(node, state.type, outgoing);
  if (!cursor->Valid() || !cursor->key().starts_with(prefix)) return false;
  auto entries = DecodeChunk(cursor->value());
  return entries && std::find(entries->begin(), entries->end(), entry) != entries->end();
}

absl::Status NameEnds(const ElementState& state, CheckRun* run) {
  if (state.kind == ElementKind::kNode) return absl::OkStatus();
  for (bool outgoing : {true, false}) {
    DOSSIER_ASSIGN_OR_RETURN(bool found, HasEntry(*run, state, outgoing));
    if (found) continue;
    run->Problem(ElementText(state.kind, state.id), " is missing from the adjacency of node ",
                 outgoing ? state.start : state.end);
  }
  return absl::OkStatus();
}

absl::Status NameAll(const ElementState& state, CheckRun* run) {
  DOSSIER_RETURN_IF_ERROR(NameStableKey(state, run));
  DOSSIER_RETURN_IF_ERROR(NameMemberships(state, run));
  DOSSIER_RETURN_IF_ERROR(NameIndexed(state, run));
  return NameEnds(state, run);
}

}  // namespace

absl::Status NameMissingEntries(ElementKind kind, CheckRun* run) {
  return WalkKeys(*run, key::ElementPrefix(kind),
                  [&](std::string_view key, std::string_view record) -> absl::Status {
                    auto id = key::ElementId(key);
                    if (!id) return absl::OkStatus();
                    auto state = LoadElement(run->context.view(), kind, *id, record);
                    return state.ok() ? NameAll(*state, run) : absl::OkStatus();
                  });
}

}  // namespace dossier
