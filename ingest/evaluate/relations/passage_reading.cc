#include "ingest/evaluate/relations/passage_reading.h"

#include "ingest/evaluate/relations/given_ends.h"
#include "ingest/extract/extractor.h"
#include "ingest/extract/train/annotated_reading.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"

namespace dossier {

Article ArticleOf(const KnowledgeNetPassage& passage) {
  Article article;
  article.set_uri(passage.document);
  article.set_text(passage.text);
  return article;
}

absl::StatusOr<std::unique_ptr<Document>> ReadPassage(const KnowledgeNetPassage& passage,
                                                      const Article& article,
                                                      const AnnotatedReading* given,
                                                      const Extractor& extractor) {
  if (given == nullptr) return extractor.Read(article);
  return given->Read(WithGivenEnds(passage), article, AnnotatedReading::Others::kAsFound);
}

}  // namespace dossier
