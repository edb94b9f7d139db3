#pragma once

#include <memory>

#include "absl/status/statusor.h"
#include "ingest/annotation/annotated_news.h"
#include "ingest/language/models.h"
#include "ingest/pipeline/pipeline.h"

namespace dossier {

class Article;
class Document;

// Reads annotated articles with the names that their annotation has in place of those the labeller
// finds, so that the scorer learns of every claim, whatever the labeller of its day misses.
class AnnotatedReading {
 public:
  static absl::StatusOr<AnnotatedReading> Make();

  // Names that the annotation does not have: none, or, where it tells of some alone, as found.
  enum class Others { kNone, kAsFound };

  // `plain` is the article's text; it must outlive the document.
  absl::StatusOr<std::unique_ptr<Document>> Read(const AnnotatedArticle& article,
                                                 const Article& plain,
                                                 Others others = Others::kNone) const;

 private:
  AnnotatedReading(std::shared_ptr<const LanguageModels> models, Pipeline pipeline)
      : models_(std::move(models)), pipeline_(std::move(pipeline)) {}
  void SetNames(const AnnotatedArticle& article, Others others, Document* document) const;

  std::shared_ptr<const LanguageModels> models_;
  Pipeline pipeline_;
};

}  // namespace dossier
