#include "ingest/language/english_pipeline.h"

#include <utility>

#include "ingest/language/acronym_stage.h"
#include "ingest/language/chains/chain_stage.h"
#include "ingest/language/coreference_stage.h"
#include "ingest/language/lemma_stage.h"
#include "ingest/language/name_stage.h"
#include "ingest/language/neural/syntax_stage.h"
#include "ingest/language/paragraph_stage.h"
#include "ingest/language/quotation_stage.h"
#include "ingest/language/sentence_stage.h"
#include "ingest/language/title_stage.h"
#include "ingest/language/token_stage.h"
#include "ingest/language/value_stage.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

// A stage together with the models that it points into.
class WithModels : public Stage {
 public:
  WithModels(std::shared_ptr<const LanguageModels> models, std::unique_ptr<Stage> stage)
      : models_(std::move(models)), stage_(std::move(stage)) {}
  std::string_view name() const override { return stage_->name(); }
  Layers requires_() const override { return stage_->requires_(); }
  Layers provides() const override { return stage_->provides(); }
  absl::Status Run(Document* document) const override { return stage_->Run(document); }

 private:
  std::shared_ptr<const LanguageModels> models_;
  std::unique_ptr<Stage> stage_;
};

}  // namespace

std::vector<std::unique_ptr<Stage>> EnglishStages(std::shared_ptr<const LanguageModels> models) {
  std::vector<std::unique_ptr<Stage>> stages;
  auto add = [&](std::unique_ptr<Stage> stage) {
    stages.push_back(std::make_unique<WithModels>(models, std::move(stage)));
  };
  const LanguageModels& m = *models;
  add(std::make_unique<ParagraphStage>());
  add(std::make_unique<TokenStage>());
  add(std::make_unique<SentenceStage>());
  add(std::make_unique<QuotationStage>());
  add(std::make_unique<SyntaxStage>(&m.syntax, &m.name_net.states));
  add(std::make_unique<LemmaStage>(&m.lemmatizer));
  add(std::make_unique<NameStage>(&m.names, &m.name_net, &m.syntax, &m.clusters, &m.gazetteer));
  add(std::make_unique<ValueStage>());
  add(std::make_unique<AcronymStage>(&m.gazetteer));
  add(std::make_unique<TitleStage>(&m.gazetteer));
  add(std::make_unique<CoreferenceStage>(&m.gazetteer));
  add(std::make_unique<ChainStage>(&m.chains, &m.syntax, &m.clusters));
  return stages;
}

absl::StatusOr<Pipeline> MakeEnglishPipeline() {
  absl::StatusOr<std::shared_ptr<const LanguageModels>> models = LanguageModels::Load();
  if (!models.ok()) return models.status();
  return Pipeline::Make(EnglishStages(*std::move(models)));
}

}  // namespace dossier
