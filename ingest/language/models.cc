#include "ingest/language/models.h"

#include <utility>

#include "ingest/language/gazetteer/embedded_gazetteer.h"
#include "ingest/language/models/chain_bytes.h"
#include "ingest/language/models/lemma_exceptions.h"
#include "ingest/language/models/name_bytes.h"
#include "ingest/language/models/name_net_bytes.h"
#include "ingest/language/models/syntax_bytes.h"
#include "ingest/language/models/word_cluster_bytes.h"

namespace dossier {

absl::StatusOr<std::shared_ptr<const LanguageModels>> LanguageModels::Load() {
  absl::StatusOr<WordClusters> clusters = WordClusters::Open(WordClusterBytes());
  if (!clusters.ok()) return clusters.status();
  absl::StatusOr<Gazetteer> gazetteer = Gazetteer::Open(GazetteerBytes());
  if (!gazetteer.ok()) return gazetteer.status();
  absl::StatusOr<SyntaxModel> syntax = SyntaxModel::Open(SyntaxBytes());
  if (!syntax.ok()) return syntax.status();
  absl::StatusOr<LinearModel> names = LinearModel::Open(NameBytes(), "names");
  if (!names.ok()) return names.status();
  absl::StatusOr<NameNetModel> name_net = NameNetModel::Open(NameNetBytes());
  if (!name_net.ok()) return name_net.status();
  if (!name_net->Fits(*syntax)) {
    return absl::DataLossError(
        "models 'name_net' and 'syntax' do not belong together; build the program again");
  }
  absl::StatusOr<ChainModel> chains = ChainModel::Open(ChainBytes());
  if (!chains.ok()) return chains.status();
  return std::make_shared<const LanguageModels>(LanguageModels{
      *std::move(clusters), *std::move(gazetteer), *std::move(syntax), *std::move(names),
      *std::move(name_net), *std::move(chains), Lemmatizer(LemmaExceptionsText())});
}

}  // namespace dossier
