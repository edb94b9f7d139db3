#include <algorithm>

#include "graph/storage/counter_value.h"
#include "graph/storage/status_flow.h"
#include "graph/store/adjacency_writer.h"
#include "graph/store/check_run.h"
#include "graph/store/element_reads.h"
#include "graph/store/index_writer.h"
#include "graph/store/member_entry.h"

namespace dossier {
namespace {

bool AllBelow(const std::vector<uint32_t>& ids, size_t limit) {
  return std::all_of(ids.begin(), ids.end(), [&](uint32_t id) { return id < limit; });
}

// Names known and values readable.
void CheckPart(const std::string& who, const ElementPart& part, CheckRun* run) {
  bool known = AllBelow(part.labels, run->catalog.LabelCount()) &&
               AllBelow(part.removed_labels, run->catalog.LabelCount()) &&
               AllBelow(part.removed_properties, run->catalog.KeyCount());
  for (const auto& [key, value] : part.properties) known &= key < run->catalog.KeyCount();
  if (!known) run->Problem(who, " uses a label or key that the catalogue does not know");
  absl::Status values = DecodeProperties(part.properties).status();
  if (!values.ok()) run->Problem(who, " has a property that cannot be read: ", values.message());
}

absl::Status CheckStableKey(const ElementState& state, CheckRun* run) {
  DOSSIER_ASSIGN_OR_RETURN(uint64_t id,
                           FindStoredByKey(run->context, state.kind, state.stable_key));
  if (id != state.id) {
    run->Problem(ElementText(state.kind, state.id), " is not found by its key '", state.stable_key,
                 "'");
  }
  return absl::OkStatus();
}

absl::Status CheckMemberships(const ElementState& state, CheckRun* run) {
  for (const auto& [name, membership] : MembershipsOf(state)) {
    std::string bytes;
    DOSSIER_ASSIGN_OR_RETURN(bool found, run->context.view().Get(
                                             key::OfMember(state.kind, name, state.id), &bytes));
    if (!found || DecodeMembership(bytes) != membership) {
      run->Problem(ElementText(state.kind, state.id), " is not listed rightly under label or type ",
                   name);
    }
  }
  return absl::OkStatus();
}

absl::Status CheckIndexed(const ElementState& state, CheckRun* run) {
  for (const IndexInfo& index : run->catalog.indexes()) {
    auto bytes = IndexKeyOf(index, state, EffectivePart(state));
    if (!bytes.ok() || !*bytes) continue;  // unreadable values are reported as such
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

absl::StatusOr<bool> ShouldBeHidden(const ElementState& state, const CheckRun& run) {
  if (state.user.deleted) return true;
  if (state.kind == ElementKind::kNode) {
    if (state.Supported()) return false;
    DOSSIER_ASSIGN_OR_RETURN(auto summary, SummarizeAdjacency(run.context, state.id));
    return !summary.any_visible;
  }
  if (!state.Supported()) return true;
  for (NodeId end : {state.start, state.end}) {
    DOSSIER_ASSIGN_OR_RETURN(ElementState node, LoadForCheck(run, ElementKind::kNode, end));
    if (node.user.deleted) return true;
  }
  return false;
}

absl::Status CheckEnds(const ElementState& state, CheckRun* run) {
  std::string who = ElementText(state.kind, state.id);
  if (state.type >= run->catalog.TypeCount()) run->Problem(who, " has an unknown type");
  for (NodeId end : {state.start, state.end}) {
    DOSSIER_ASSIGN_OR_RETURN(ElementState node, LoadForCheck(*run, ElementKind::kNode, end));
    if (!node.stored) run->Problem(who, " ends at node ", end, ", which is not there");
    if (state.Visible() && node.hidden) run->Problem(who, " ends at the hidden node ", end);
  }
  return absl::OkStatus();
}

void CountElement(const ElementState& state, CheckRun* run) {
  bool node = state.kind == ElementKind::kNode;
  run->relationships += node ? 0 : 1;
  if (!state.Visible()) return;
  CountKind kind = node ? CountKind::kNodes : CountKind::kRelationships;
  run->counted.Add(kind, kNoName, 1);
  for (const auto& [name, membership] : MembershipsOf(state)) {
    if (membership.effective && name != kNoName) run->counted.Add(kind, name, 1);
  }
}

absl::Status CheckState(const ElementState& state, std::string_view record, CheckRun* run) {
  std::string who = ElementText(state.kind, state.id);
  if (state.derived) CheckPart(who, *state.derived, run);
  CheckPart(who, state.user, run);
  PendingWrites again;
  StoreElement(state, &again);
  if (*again.changes().at(key::OfElement(state.kind, state.id)) != record) {
    run->Problem(who, " shows something else than what articles and users say");
  }
  DOSSIER_ASSIGN_OR_RETURN(bool hidden, ShouldBeHidden(state, *run));
  if (hidden != state.hidden) {
    run->Problem(who, hidden ? " is in sight but should be hidden" : " is hidden but should be seen");
  }
  CountElement(state, run);
  if (state.kind == ElementKind::kRelationship) DOSSIER_RETURN_IF_ERROR(CheckEnds(state, run));
  DOSSIER_RETURN_IF_ERROR(CheckStableKey(state, run));
  DOSSIER_RETURN_IF_ERROR(CheckMemberships(state, run));
  return CheckIndexed(state, run);
}

}  // namespace

absl::Status CheckElements(ElementKind kind, CheckRun* run) {
  Counter counter = kind == ElementKind::kNode ? Counter::kNextNode : Counter::kNextRelationship;
  DOSSIER_ASSIGN_OR_RETURN(uint64_t next, ReadCounter(run->context.view(), counter));
  return WalkKeys(*run, key::ElementPrefix(kind),
                  [&](std::string_view key, std::string_view record) -> absl::Status {
                    auto id = key::ElementId(key);
                    if (!id) {
                      run->Problem("a key of a node or relationship is damaged");
                      return absl::OkStatus();
                    }
                    if (*id >= next) run->Problem(ElementText(kind, *id), " has an id not given out");
                    auto state = LoadElement(run->context.view(), kind, *id);
                    if (state.ok()) return CheckState(*state, record, run);
                    run->Problem(ElementText(kind, *id), " is damaged: ", state.status().message());
                    return absl::OkStatus();
                  });
}

}  // namespace dossier
