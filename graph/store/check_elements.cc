#include <algorithm>

#include "graph/storage/byte_coding.h"
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

void ExpectIndexed(const ElementState& state, CheckRun* run) {
  ElementPart seen = EffectivePart(state);
  for (const IndexInfo& index : run->catalog.indexes()) {
    auto bytes = IndexKeyOf(index, state, seen);
    if (!bytes.ok() || !*bytes) continue;  // unreadable values are reported as such
    run->expected[kIndexEntries].Add(key::OfIndexEntry(index.id, **bytes, state.id), "");
  }
}

void ExpectAdjacency(const ElementState& one, CheckRun* run) {
  if (one.kind == ElementKind::kNode) return;
  EntrySum& sum = run->expected[kAdjacencyEntries];
  bool derived = one.derived.has_value();
  sum.Add(AdjacencyEntryText(one.start, one.type, true, {one.end, one.id, derived, one.hidden}),
          "");
  sum.Add(AdjacencyEntryText(one.end, one.type, false, {one.start, one.id, derived, one.hidden}),
          "");
}

void ExpectEntries(const ElementState& state, CheckRun* run) {
  std::string id;
  PutVarint(state.id, &id);
  run->expected[kKeyEntries].Add(key::OfElementName(state.kind, state.stable_key), id);
  for (const auto& [name, membership] : MembershipsOf(state)) {
    run->expected[kMemberEntries].Add(key::OfMember(state.kind, name, state.id),
                                      EncodeMembership(membership));
  }
  EntrySum& parts = run->expected[kPartEntries];
  bool user = state.apart && !state.user.Empty();
  if (state.apart && state.derived)
    parts.Add(key::OfPart(state.kind, state.id, Layer::kDerived), "");
  if (user) parts.Add(key::OfPart(state.kind, state.id, Layer::kUser), "");
  ExpectIndexed(state, run);
  ExpectAdjacency(state, run);
}

absl::StatusOr<bool> ShouldBeHidden(const ElementState& state, const CheckRun& run) {
  if (state.user.deleted) return true;
  if (state.kind == ElementKind::kNode) {
    if (state.Supported()) return false;
    DOSSIER_ASSIGN_OR_RETURN(auto summary, SummarizeAdjacency(run.context, state.id));
    return !summary.any_visible;
  }
  if (!state.Supported()) return true;
  return ((run.nodes.Get(state.start) | run.nodes.Get(state.end)) & kNodeDeleted) != 0;
}

void CheckEnds(const ElementState& state, CheckRun* run) {
  if (state.kind == ElementKind::kNode) return;
  std::string who = ElementText(state.kind, state.id);
  if (state.type >= run->catalog.TypeCount()) run->Problem(who, " has an unknown type");
  for (NodeId end : {state.start, state.end}) {
    uint8_t marks = run->nodes.Get(end);
    if ((marks & kNodeStored) == 0) {
      run->Problem(who, " ends at node ", end, ", which is not there");
    } else if (state.Visible() && (marks & kNodeHidden) != 0) {
      run->Problem(who, " ends at the hidden node ", end);
    }
  }
}

void MarkNode(const ElementState& state, CheckRun* run) {
  if (state.kind != ElementKind::kNode) return;
  run->nodes.Set(state.id, kNodeStored | (state.hidden ? kNodeHidden : 0) |
                               (state.user.deleted ? kNodeDeleted : 0));
}

void CountElement(const ElementState& state, CheckRun* run) {
  bool node = state.kind == ElementKind::kNode;
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
  if (EncodeRecordOf(state) != record) {
    run->Problem(who, " shows something else than what articles and users say");
  }
  DOSSIER_ASSIGN_OR_RETURN(bool hidden, ShouldBeHidden(state, *run));
  if (hidden != state.hidden) {
    run->Problem(who,
                 hidden ? " is in sight but should be hidden" : " is hidden but should be seen");
  }
  MarkNode(state, run);
  CheckEnds(state, run);
  CountElement(state, run);
  ExpectEntries(state, run);
  return absl::OkStatus();
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
                    if (*id >= next)
                      run->Problem(ElementText(kind, *id), " has an id not given out");
                    auto state = LoadElement(run->context.view(), kind, *id, record);
                    if (state.ok()) return CheckState(*state, record, run);
                    run->Problem(ElementText(kind, *id), " is damaged: ", state.status().message());
                    return absl::OkStatus();
                  });
}

}  // namespace dossier
