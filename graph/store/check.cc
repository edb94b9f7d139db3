#include "graph/store/check.h"

#include <algorithm>

#include "graph/storage/counter_value.h"
#include "graph/storage/status_flow.h"
#include "graph/store/check_run.h"

namespace dossier {
namespace {

// Every byte is read once, so that damage anywhere shows; kinds of keys unknown to this version are
// named.
absl::Status CheckKeyKinds(CheckRun* run) {
  return WalkKeys(*run, "", [&](std::string_view key, std::string_view) {
    if (!key::IsKnown(key)) run->Problem("a key of an unknown kind: byte ", int{key[0]});
    return absl::OkStatus();
  });
}

void CheckCountsOf(CountKind kind, const GraphCounts& stored, CheckRun* run) {
  std::string what = kind == CountKind::kNodes ? "nodes" : "relationships";
  auto compare = [&](uint32_t id, const std::string& of) {
    uint64_t kept = stored.Get(kind, id);
    uint64_t real = run->counted.Get(kind, id);
    if (kept != real)
      run->Problem("the count of ", what, of, " is ", kept, " but should be ", real);
  };
  compare(kNoName, "");
  size_t size = std::max(stored.ByName(kind).size(), run->counted.ByName(kind).size());
  for (uint32_t id = 0; id < size; ++id) {
    compare(id, absl::StrCat(kind == CountKind::kNodes ? " of label " : " of type ", id));
  }
}

absl::Status CheckIndexDefinitions(CheckRun* run) {
  for (const IndexInfo& index : run->catalog.indexes()) {
    size_t targets = index.on_relationships ? run->catalog.TypeCount() : run->catalog.LabelCount();
    bool known = index.label_or_type < targets;
    for (KeyId key : index.keys) known &= key < run->catalog.KeyCount();
    if (!known) run->Problem("index '", index.name, "' names what the catalogue does not know");
  }
  return absl::OkStatus();
}

absl::Status NameWhatDiffers(CheckRun* run) {
  bool same = true;
  for (int kind = 0; kind < kEntryKinds; ++kind) same &= run->Agrees(static_cast<EntryKind>(kind));
  if (same) return absl::OkStatus();
  DOSSIER_RETURN_IF_ERROR(NameWrongEntries(run));
  DOSSIER_RETURN_IF_ERROR(NameWrongAdjacency(run));
  DOSSIER_RETURN_IF_ERROR(NameMissingEntries(ElementKind::kNode, run));
  return NameMissingEntries(ElementKind::kRelationship, run);
}

}  // namespace

std::string ElementText(ElementKind kind, uint64_t id) {
  return absl::StrCat(kind == ElementKind::kNode ? "node " : "relationship ", id);
}

absl::StatusOr<ElementState> LoadForCheck(const CheckRun& run, ElementKind kind, uint64_t id) {
  absl::StatusOr<ElementState> state = LoadElement(run.context.view(), kind, id);
  if (!absl::IsDataLoss(state.status())) return state;
  ElementState none;
  none.kind = kind;
  none.id = id;
  return none;
}

absl::Status WalkKeys(const CheckRun& run, const std::string& prefix,
                      absl::FunctionRef<absl::Status(std::string_view, std::string_view)> visit) {
  auto cursor = run.context.view().NewCursor();
  for (cursor->Seek(prefix); cursor->Valid() && cursor->key().starts_with(prefix); cursor->Next()) {
    DOSSIER_RETURN_IF_ERROR(visit(cursor->key(), cursor->value()));
  }
  return cursor->status();
}

absl::Status CheckCounts(CheckRun* run) {
  DOSSIER_ASSIGN_OR_RETURN(GraphCounts stored, GraphCounts::Load(run->context.view()));
  CheckCountsOf(CountKind::kNodes, stored, run);
  CheckCountsOf(CountKind::kRelationships, stored, run);
  return absl::OkStatus();
}

absl::Status CheckGraph(std::shared_ptr<const ByteView> view,
                        const std::function<void(std::string_view)>& problem) {
  DOSSIER_ASSIGN_OR_RETURN(IndexList indexes, LoadIndexes(*view));
  CheckRun run(std::move(view), std::move(indexes), problem);
  DOSSIER_RETURN_IF_ERROR(run.names.Load(run.context.view()));
  DOSSIER_RETURN_IF_ERROR(CheckKeyKinds(&run));
  DOSSIER_RETURN_IF_ERROR(CheckIndexDefinitions(&run));
  DOSSIER_RETURN_IF_ERROR(CheckElements(ElementKind::kNode, &run));
  DOSSIER_RETURN_IF_ERROR(CheckElements(ElementKind::kRelationship, &run));
  DOSSIER_RETURN_IF_ERROR(CheckEntries(&run));
  DOSSIER_RETURN_IF_ERROR(CheckAdjacency(&run));
  DOSSIER_RETURN_IF_ERROR(NameWhatDiffers(&run));
  DOSSIER_RETURN_IF_ERROR(CheckCounts(&run));
  return CheckEvidence(&run);
}

}  // namespace dossier
