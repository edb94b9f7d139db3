// The models that ship inside the program.
#pragma once

#include <memory>

#include "absl/status/statusor.h"
#include "ingest/language/chains/chain_model.h"
#include "ingest/language/gazetteer.h"
#include "ingest/language/lemmatizer.h"
#include "ingest/language/linear_model.h"
#include "ingest/language/neural/name_net_model.h"
#include "ingest/language/neural/syntax_model.h"
#include "ingest/language/word_clusters.h"

namespace dossier {

// All models of the language stages; read-only, shared by any number of threads and stages.
struct LanguageModels {
  WordClusters clusters;
  Gazetteer gazetteer;
  SyntaxModel syntax;
  LinearModel names;
  NameNetModel name_net;
  ChainModel chains;
  Lemmatizer lemmatizer;

  // Opens what is embedded. Fails only where the program's file is damaged.
  static absl::StatusOr<std::shared_ptr<const LanguageModels>> Load();
};

}  // namespace dossier
