// The entities of an annotated article by their numbers.
#pragma once

#include "ingest/annotation/annotated_news.h"

namespace dossier {

// Null where the article has none of that number.
const AnnotatedEntity* FindEntity(const AnnotatedArticle& article, uint32_t number);

// Adds an entity, or nothing where one of that number is known already.
void AddEntity(const AnnotatedEntity& entity, AnnotatedArticle* article);

}  // namespace dossier
