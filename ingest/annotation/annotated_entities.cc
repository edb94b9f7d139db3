#include "ingest/annotation/annotated_entities.h"

#include <algorithm>

namespace dossier {
namespace {

bool Before(const AnnotatedEntity& entity, uint32_t number) { return entity.number < number; }

}  // namespace

const AnnotatedEntity* FindEntity(const AnnotatedArticle& article, uint32_t number) {
  auto at = std::lower_bound(article.entities.begin(), article.entities.end(), number, Before);
  return at == article.entities.end() || at->number != number ? nullptr : &*at;
}

void AddEntity(const AnnotatedEntity& entity, AnnotatedArticle* article) {
  auto& all = article->entities;
  auto at = std::lower_bound(all.begin(), all.end(), entity.number, Before);
  if (at == all.end() || at->number != entity.number) all.insert(at, entity);
}

}  // namespace dossier
