#include "graph/storage/byte_coding.h"
#include "graph/storage/status_flow.h"
#include "graph/store/check_run.h"
#include "graph/store/index_writer.h"
#include "graph/store/member_entry.h"

namespace dossier {
namespace {

absl::Status CheckParts(ElementKind kind, CheckRun* run) {
  return WalkKeys(
      *run, key::PartPrefix(kind), [&](std::string_view key, std::string_view) -> absl::Status {
        auto part = key::Part(key);
        if (!part) {
          run->Problem("a key of a part is damaged");
          return absl::OkStatus();
        }
        DOSSIER_ASSIGN_OR_RETURN(auto state, LoadForCheck(*run, kind, part->id));
        bool there =
            part->layer == Layer::kDerived ? state.derived.has_value() : !state.user.Empty();
        if (!state.apart || !there) {
          run->Problem(ElementText(kind, part->id), " has a part that it does not know of");
        }
        return absl::OkStatus();
      });
}

absl::Status CheckStableKeys(ElementKind kind, CheckRun* run) {
  return WalkKeys(*run, key::ElementNamePrefix(kind),
                  [&](std::string_view key, std::string_view value) -> absl::Status {
                    ByteReader reader(value);
                    uint64_t id = reader.Varint();
                    std::string name(key::ElementName(key));
                    DOSSIER_ASSIGN_OR_RETURN(auto state, LoadForCheck(*run, kind, id));
                    if (!reader.at_end() || !state.stored || state.stable_key != name) {
                      run->Problem("the key '", name, "' leads to ", ElementText(kind, id),
                                   ", which does not have it");
                    }
                    return absl::OkStatus();
                  });
}

absl::Status CheckMembers(ElementKind kind, CheckRun* run) {
  return WalkKeys(*run, key::MemberPrefix(kind),
                  [&](std::string_view key, std::string_view value) -> absl::Status {
                    auto member = key::Member(key);
                    if (!member) {
                      run->Problem("an entry of a label or type is damaged");
                      return absl::OkStatus();
                    }
                    DOSSIER_ASSIGN_OR_RETURN(auto state, LoadForCheck(*run, kind, member->id));
                    Memberships real = MembershipsOf(state);
                    auto place = real.find(member->label_or_type);
                    if (place == real.end() || DecodeMembership(value) != place->second) {
                      run->Problem("label or type ", member->label_or_type, " lists ",
                                   ElementText(kind, member->id),
                                   ", which does not belong there so");
                    }
                    return absl::OkStatus();
                  });
}

absl::Status CheckIndexEntry(const key::IndexEntryOf& entry, CheckRun* run) {
  const IndexInfo* index = run->catalog.FindIndex(entry.index);
  if (index == nullptr) {
    run->Problem("an entry belongs to index ", entry.index, ", which is not defined");
    return absl::OkStatus();
  }
  ElementKind kind = index->on_relationships ? ElementKind::kRelationship : ElementKind::kNode;
  DOSSIER_ASSIGN_OR_RETURN(auto state, LoadForCheck(*run, kind, entry.id));
  auto bytes = IndexKeyOf(*index, state, EffectivePart(state));
  if (!bytes.ok() || *bytes != entry.encoded_values) {
    run->Problem("index '", index->name, "' lists ", ElementText(kind, entry.id),
                 " under a value it does not have");
  }
  return absl::OkStatus();
}

absl::Status CheckIndexes(CheckRun* run) {
  return WalkKeys(*run, key::AllIndexEntriesPrefix(),
                  [&](std::string_view key, std::string_view) -> absl::Status {
                    auto entry = key::IndexEntry(key);
                    if (entry) return CheckIndexEntry(*entry, run);
                    run->Problem("an entry of an index is damaged");
                    return absl::OkStatus();
                  });
}

}  // namespace

absl::Status NameWrongEntries(CheckRun* run) {
  for (ElementKind kind : {ElementKind::kNode, ElementKind::kRelationship}) {
    DOSSIER_RETURN_IF_ERROR(CheckParts(kind, run));
    DOSSIER_RETURN_IF_ERROR(CheckStableKeys(kind, run));
    DOSSIER_RETURN_IF_ERROR(CheckMembers(kind, run));
  }
  return CheckIndexes(run);
}

}  // namespace dossier
