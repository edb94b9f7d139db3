// The stages that read English text, put together.
#pragma once

#include <memory>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/language/models.h"
#include "ingest/pipeline/pipeline.h"

namespace dossier {

// From an Article's text to Document with every layer of ingest/text/layer.h, in this order:
// paragraphs, tokens, sentences, quotations, tags, lemmas, names, values, acronyms, parse, titles,
// coreference, chains. The stages share `models`, which they keep alive.
std::vector<std::unique_ptr<Stage>> EnglishStages(std::shared_ptr<const LanguageModels> models);

// The same as a pipeline over the embedded models. Make one for the whole program; any number of
// threads may run it.
absl::StatusOr<Pipeline> MakeEnglishPipeline();

}  // namespace dossier
