#include "graph/store/member_entry.h"

#include "graph/storage/key_layout.h"

namespace dossier {
namespace {

enum Flag : uint8_t { kEffective = 1, kDerived = 2, kKnown = 3 };

}  // namespace

Memberships MembershipsOf(const ElementState& state) {
  Memberships memberships;
  if (!state.stored) return memberships;
  if (state.kind == ElementKind::kRelationship) {
    Membership type{state.Visible(), state.derived.has_value()};
    if (type != Membership()) memberships[state.type] = type;
    return memberships;
  }
  for (LabelId label : EffectivePart(state).labels) memberships[label].effective = true;
  if (!state.derived) return memberships;
  for (LabelId label : state.derived->labels) memberships[label].derived = true;
  return memberships;
}

std::string EncodeMembership(const Membership& membership) {
  uint8_t flags = (membership.effective ? kEffective : 0) | (membership.derived ? kDerived : 0);
  return std::string(1, static_cast<char>(flags));
}

std::optional<Membership> DecodeMembership(std::string_view bytes) {
  if (bytes.size() != 1) return std::nullopt;
  uint8_t flags = static_cast<uint8_t>(bytes[0]);
  if (flags == 0 || (flags & ~kKnown) != 0) return std::nullopt;
  return Membership{(flags & kEffective) != 0, (flags & kDerived) != 0};
}

void WriteMemberships(const ElementState& before, const ElementState& after,
                      PendingWrites* writes) {
  Memberships old = MembershipsOf(before);
  for (const auto& [name, membership] : MembershipsOf(after)) {
    auto place = old.find(name);
    bool same = place != old.end() && place->second == membership;
    if (place != old.end()) old.erase(place);
    if (!same) {
      writes->Put(key::OfMember(after.kind, name, after.id), EncodeMembership(membership));
    }
  }
  for (const auto& [name, membership] : old) {
    writes->Delete(key::OfMember(before.kind, name, before.id));
  }
}

}  // namespace dossier
