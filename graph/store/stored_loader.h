// The bulk loader of the store: records go straight to sorted files, everything else through
// external sorting.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/storage/byte_store.h"
#include "graph/storage/external_sorter.h"
#include "graph/store/adjacency_packer.h"
#include "graph/store/bulk_loader.h"
#include "graph/store/element_state.h"
#include "graph/store/id_counters.h"
#include "graph/store/name_table.h"
#include "graph/store/stored_reader.h"
#include "graph/store/writer_turn.h"

namespace dossier {

class StoredLoader : public BulkLoader {
 public:
  static absl::StatusOr<std::unique_ptr<BulkLoader>> Begin(Layer layer,
                                                           std::unique_ptr<WriterQueue::Turn> turn,
                                                           ByteStore* store, NameTable* names);
  ~StoredLoader() override;

  absl::StatusOr<LabelId> MakeLabel(std::string_view name) override;
  absl::StatusOr<TypeId> MakeType(std::string_view name) override;
  absl::StatusOr<KeyId> MakeKey(std::string_view name) override;
  absl::StatusOr<NodeId> AddNode(std::string_view key, std::span<const LabelId> labels,
                                 PropertyList properties) override;
  absl::StatusOr<RelationshipId> AddRelationship(NodeId start, TypeId type, NodeId end,
                                                 std::string_view key,
                                                 PropertyList properties) override;
  absl::Status Finish() override;

 private:
  StoredLoader(Layer layer, std::unique_ptr<WriterQueue::Turn> turn, ByteStore* store,
               NameTable* names, std::shared_ptr<const ByteView> view, ReaderParts parts,
               IdCounters ids, std::unique_ptr<SortedImport> import);

  // A new element of the layer with these properties, complete but for what its kind adds.
  absl::StatusOr<ElementState> NewElement(ElementKind kind, std::string_view key,
                                          PropertyList properties);
  absl::Status Add(const ElementState& state, SortedImport::Stream* records);
  absl::Status AddSmallEntries(const ElementState& state);
  absl::Status AddIndexEntries(const ElementState& state);
  absl::Status CheckEnd(NodeId end) const;
  absl::Status WriteEntries();
  absl::Status WriteAdjacency();
  absl::Status FinishRecords();

  Layer layer_;
  std::unique_ptr<WriterQueue::Turn> turn_;
  ByteStore* store_;
  NameTable* names_;
  ReadContext context_;
  StoredCatalog catalog_;
  GraphCounts counts_;
  IdCounters ids_;
  NodeId first_node_;
  std::unique_ptr<SortedImport> import_;
  std::unique_ptr<SortedImport::Stream> nodes_;
  std::unique_ptr<SortedImport::Stream> relationships_;
  ExternalSorter entries_;  // label and type entries, stable keys, index entries
  ExternalSorter adjacency_;
  bool over_ = false;
};

}  // namespace dossier
