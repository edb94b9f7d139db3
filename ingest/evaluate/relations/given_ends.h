// The ends of a passage's facts as an annotation of names.
#pragma once

#include "ingest/annotation/annotated_news.h"
#include "ingest/evaluate/relations/knowledge_net.h"

namespace dossier {

// The passage with the ends of its facts for names, of the label that their property asks for;
// pronouns and descriptions, which begin with a small letter, and dates are left out.
AnnotatedArticle WithGivenEnds(const KnowledgeNetPassage& passage);

}  // namespace dossier
