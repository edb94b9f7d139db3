// evaluate_coreference GUM.conllu [GENRE]: the CoNLL-2012 measures of the pipeline's entities over
// GUM's articles, read from raw text; evaluate_coreference --news FILE.news...: how many pronouns
// and descriptions of annotated news go to the entity they mean.
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "ingest/language/english_pipeline.h"
#include "ingest/language/train/coreference_corpus.h"
#include "ingest/language/train/entity_links.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

void Print(const char* what, const Agreement& a) {
  std::printf("  %-9s P %5.1f  R %5.1f  F1 %5.1f\n", what, 100 * a.Precision(), 100 * a.Recall(),
              100 * a.F1());
}

void Print(const char* what, const CoreferenceScore& score) {
  std::printf("%s: average F1 %.1f\n", what, 100 * score.Average());
  Print("MUC", score.muc());
  Print("B3", score.b_cubed());
  Print("CEAFe", score.ceaf());
  Print("mentions", score.mentions());
}

absl::Status Evaluate(int argc, char** argv) {
  bool news = argc > 2 && std::strcmp(argv[1], "--news") == 0;
  if (argc < 2) return absl::InvalidArgumentError("usage: evaluate_coreference GUM.conllu [GENRE]");
  std::vector<CoreferenceArticle> articles;
  absl::Status status = news ? ReadNewsCoreference({argv + 2, argv + argc}, &articles)
                             : ReadGumCoreference(argv[1], argc > 2 ? argv[2] : "", &articles);
  auto pipeline = MakeEnglishPipeline();
  if (!status.ok()) return status;
  if (!pipeline.ok()) return pipeline.status();
  CoreferenceScore chains, entities;
  EntityLinks pronouns, nominals;
  for (const CoreferenceArticle& article : articles) {
    Document document(article.article);
    if (status = pipeline->Run(&document); !status.ok()) return status;
    chains.Add(article.chains, ChainSpans(document));
    entities.Add(article.chains, EntitySpans(document));
    CountLinks(article, document, MentionKind::kPronoun, &pronouns);
    CountLinks(article, document, MentionKind::kNominal, &nominals);
  }
  if (!news) {
    Print("chains", chains);
    Print("entities alone", entities);
  } else {
    std::printf("links to entities with names\n");
    Print("pronouns", pronouns.Sum());
    Print("nominals", nominals.Sum());
  }
  return absl::OkStatus();
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  absl::Status status = dossier::Evaluate(argc, argv);
  if (!status.ok()) std::fprintf(stderr, "%s\n", status.ToString().c_str());
  return status.ok() ? 0 : 1;
}
