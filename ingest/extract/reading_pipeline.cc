#include "ingest/extract/reading_pipeline.h"

#include <string_view>
#include <utility>

#include "absl/strings/str_cat.h"
#include "ingest/language/english_pipeline.h"
#include "ingest/language/gazetteer/embedded_gazetteer.h"
#include "ingest/language/models/claim_bytes.h"
#include "ingest/language/models/lemma_exceptions.h"
#include "ingest/language/models/name_bytes.h"
#include "ingest/language/models/name_net_bytes.h"
#include "ingest/language/models/syntax_bytes.h"
#include "ingest/language/models/word_cluster_bytes.h"
#include "ingest/ontology/fingerprint.h"
#include "ingest/pipeline/pipeline.h"

namespace dossier {
namespace {

// The length of a model and a byte of every so many: other training gives other bytes all over, and
// reading all of it would cost more than starting the program.
std::string Sample(std::string_view model) {
  constexpr size_t kStep = 509;
  std::string sample = absl::StrCat(model.size(), ":");
  for (size_t i = 0; i < model.size(); i += kStep) sample.push_back(model[i]);
  return Fingerprint(sample);
}

}  // namespace

absl::StatusOr<std::shared_ptr<const Pipeline>> MakeReadingPipeline() {
  auto pipeline = MakeEnglishPipeline();
  if (!pipeline.ok()) return pipeline.status();
  return std::make_shared<const Pipeline>(*std::move(pipeline));
}

std::string ReadingPipelineVersion() {
  std::string all;
  for (std::string_view model : {WordClusterBytes(), GazetteerBytes(), SyntaxBytes(), NameBytes(),
                                 NameNetBytes(), ClaimBytes(), LemmaExceptionsText()}) {
    absl::StrAppend(&all, Sample(model), " ");
  }
  return all;
}

}  // namespace dossier
