// The entries by which nodes are found by label and relationships by type.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>

#include "graph/storage/adjacency_chunk.h"
#include "graph/storage/pending_writes.h"
#include "graph/store/element_state.h"

namespace dossier {

// Who sees an element under a label or type.
struct Membership {
  bool effective = false;
  bool derived = false;
  friend bool operator==(const Membership&, const Membership&) = default;
  bool In(Sight sight) const { return sight == Sight::kEffective ? effective : derived; }
};

// By label, or by the one type.
using Memberships = std::map<uint32_t, Membership>;
Memberships MembershipsOf(const ElementState& state);

std::string EncodeMembership(const Membership& membership);
std::optional<Membership> DecodeMembership(std::string_view bytes);

// Turns the entries of `before` into those of `after`.
void WriteMemberships(const ElementState& before, const ElementState& after, PendingWrites* writes);

}  // namespace dossier
