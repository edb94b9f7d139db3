// What the parts of a check share. Each part walks one kind of key and asks for what must go with it.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "graph/storage/byte_view.h"
#include "graph/store/element_state.h"
#include "graph/store/graph_counts.h"
#include "graph/store/name_table.h"
#include "graph/store/read_context.h"
#include "graph/store/stored_catalog.h"

namespace dossier {

struct CheckRun {
  CheckRun(std::shared_ptr<const ByteView> view, IndexList indexes,
           std::function<void(std::string_view)> the_problem)
      : context(std::move(view), Sight::kEffective),
        catalog(&names, std::move(indexes)),
        problem(std::move(the_problem)) {}

  template <typename... Parts>
  void Problem(const Parts&... parts) {
    problem(absl::StrCat(parts...));
  }

  NameTable names;
  ReadContext context;
  StoredCatalog catalog;
  std::function<void(std::string_view)> problem;
  GraphCounts counted;           // by the walk over elements
  uint64_t relationships = 0;    // records, hidden ones too
  uint64_t adjacency[2] = {0, 0};  // entries met: outgoing, incoming
};

// 'node 7', 'relationship 7'.
std::string ElementText(ElementKind kind, uint64_t id);
// The element, or one not stored where its bytes are damaged (which the walk over elements reports).
absl::StatusOr<ElementState> LoadForCheck(const CheckRun& run, ElementKind kind, uint64_t id);
// Calls visit for every key with the prefix.
absl::Status WalkKeys(const CheckRun& run, const std::string& prefix,
                      absl::FunctionRef<absl::Status(std::string_view, std::string_view)> visit);

// Records and parts, with the names, stable keys, label and index entries that must go with them.
absl::Status CheckElements(ElementKind kind, CheckRun* run);
// Parts, stable keys, label, type and index entries: each belongs to an element that says the same.
absl::Status CheckEntries(CheckRun* run);
// Chunks in order and within bounds; every entry a relationship, every relationship at both ends.
absl::Status CheckAdjacency(CheckRun* run);
// Articles whole, evidence of derived elements within the text of articles that are there.
absl::Status CheckEvidence(CheckRun* run);
absl::Status CheckCounts(CheckRun* run);

}  // namespace dossier
