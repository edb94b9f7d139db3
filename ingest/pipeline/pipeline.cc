#include "ingest/pipeline/pipeline.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

std::string StageName(const Stage& stage) { return std::string(stage.name()); }

// The later stage that would fill what is missing, as advice; empty where none would.
std::string Remedy(std::span<const std::unique_ptr<Stage>> later, Layers missing) {
  for (const auto& stage : later) {
    if (stage != nullptr && !(stage->provides() & missing).empty()) {
      return absl::StrCat("; put stage '", StageName(*stage), "' before it");
    }
  }
  return "; no stage of this pipeline fills it";
}

absl::Status CheckName(std::span<const std::unique_ptr<Stage>> earlier, const Stage& stage) {
  for (const auto& other : earlier) {
    if (other->name() == stage.name()) {
      return absl::InvalidArgumentError(
          absl::StrCat("two stages of the pipeline are named '", StageName(stage), "'"));
    }
  }
  return absl::OkStatus();
}

absl::Status CheckTwice(const Stage& stage, Layers filled) {
  Layers twice = (stage.provides() & filled) - stage.requires_();
  if (twice.empty()) return absl::OkStatus();
  return absl::InvalidArgumentError(
      absl::StrCat("stage '", StageName(stage), "' would fill ", twice.ToString(),
                   " a second time; a stage that refines a layer must also require it"));
}

}  // namespace

Pipeline::Pipeline(std::vector<std::unique_ptr<Stage>> stages, Layers provides)
    : stages_(std::move(stages)), provides_(provides) {}

absl::StatusOr<Pipeline> Pipeline::Make(std::vector<std::unique_ptr<Stage>> stages) {
  Layers filled;
  std::span<const std::unique_ptr<Stage>> all(stages);
  for (size_t i = 0; i < all.size(); ++i) {
    if (all[i] == nullptr) {
      return absl::InvalidArgumentError(absl::StrCat("stage ", i, " of the pipeline is missing"));
    }
    const Stage& stage = *all[i];
    absl::Status named = CheckName(all.first(i), stage);
    if (!named.ok()) return named;
    Layers missing = stage.requires_() - filled;
    if (!missing.empty()) {
      return absl::InvalidArgumentError(
          absl::StrCat("stage '", StageName(stage), "' needs ", missing.ToString(),
                       ", which no earlier stage fills", Remedy(all.subspan(i + 1), missing)));
    }
    absl::Status twice = CheckTwice(stage, filled);
    if (!twice.ok()) return twice;
    filled = filled | stage.provides();
  }
  return Pipeline(std::move(stages), filled);
}

absl::Status Pipeline::Run(Document* document) const {
  for (const auto& stage : stages_) {
    absl::Status status = stage->Run(document);
    if (!status.ok()) {
      return absl::Status(status.code(), absl::StrCat(StageName(*stage), ": ", status.message()));
    }
    document->filled = document->filled | stage->provides();
  }
  return absl::OkStatus();
}

}  // namespace dossier
