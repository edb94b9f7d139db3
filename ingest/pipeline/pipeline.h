// Stages in a checked order.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "ingest/pipeline/stage.h"

namespace dossier {

// Runs stages one after another over a document. Immutable; may be used by many threads.
class Pipeline {
 public:
  // Refuses, with a message that names the stages and the layers: a stage whose needs no earlier
  // stage fills, a layer that two stages fill without the second building on the first, two stages
  // of one name, a null stage.
  static absl::StatusOr<Pipeline> Make(std::vector<std::unique_ptr<Stage>> stages);

  // Runs every stage. On an error the document holds what the stages before it made
  // (Document::filled tells), and the message begins with the stage's name.
  absl::Status Run(Document* document) const;

  Layers provides() const { return provides_; }
  std::span<const std::unique_ptr<Stage>> stages() const { return stages_; }

 private:
  explicit Pipeline(std::vector<std::unique_ptr<Stage>> stages, Layers provides);

  std::vector<std::unique_ptr<Stage>> stages_;
  Layers provides_;
};

}  // namespace dossier
