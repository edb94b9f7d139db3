#pragma once

#include <memory>
#include <string>

#include "absl/status/statusor.h"

namespace dossier {

class Pipeline;

// The stages from an article's text to coreference, in order. Any number of threads may run it.
absl::StatusOr<std::shared_ptr<const Pipeline>> MakeReadingPipeline();

// Changes whenever a stage or a model could read the same text differently.
std::string ReadingPipelineVersion();

}  // namespace dossier
