// What the parts of a check share. Each part walks one kind of key and asks for what must go with
// it.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "graph/storage/byte_view.h"
#include "graph/store/element_state.h"
#include "graph/store/entry_sum.h"
#include "graph/store/graph_counts.h"
#include "graph/store/name_table.h"
#include "graph/store/node_marks.h"
#include "graph/store/read_context.h"
#include "graph/store/stored_catalog.h"

namespace dossier {

// What must be there beside the records of elements, entry by entry.
enum EntryKind {
  kPartEntries,
  kKeyEntries,
  kMemberEntries,
  kIndexEntries,
  kAdjacencyEntries,
  kEntryKinds
};

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
  GraphCounts counted;  // by the walk over elements
  NodeMarks nodes;
  EntrySum expected[kEntryKinds];  // what the elements ask for
  EntrySum found[kEntryKinds];     // what is there
  bool Agrees(EntryKind kind) const { return expected[kind] == found[kind]; }
};

// 'node 7', 'relationship 7'.
std::string ElementText(ElementKind kind, uint64_t id);
// The element, or one not stored where its bytes are damaged (which the walk over elements
// reports).
absl::StatusOr<ElementState> LoadForCheck(const CheckRun& run, ElementKind kind, uint64_t id);
// Calls visit for every key with the prefix.
absl::Status WalkKeys(const CheckRun& run, const std::string& prefix,
                      absl::FunctionRef<absl::Status(std::string_view, std::string_view)> visit);

// Records and parts in themselves; sums up the entries that must go with them. Nodes first.
absl::Status CheckElements(ElementKind kind, CheckRun* run);
// Sums up the entries that are there; looks at the order of those of adjacency and of unique
// indexes.
absl::Status CheckEntries(CheckRun* run);
absl::Status CheckAdjacency(CheckRun* run);
// The slow way, where sums differ: names every entry that belongs to nothing or says something else
// ...
absl::Status NameWrongEntries(CheckRun* run);
absl::Status NameWrongAdjacency(CheckRun* run);
// ... and every one that is missing.
absl::Status NameMissingEntries(ElementKind kind, CheckRun* run);

// How an entry of adjacency is summed up.
std::string AdjacencyEntryText(NodeId node, TypeId type, bool outgoing,
                               const AdjacencyEntry& entry);
// Articles whole, evidence of derived elements within the text of articles that are there.
absl::Status CheckEvidence(CheckRun* run);
absl::Status CheckCounts(CheckRun* run);

}  // namespace dossier
