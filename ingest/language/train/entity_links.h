// What the pipeline's coreference says, in the terms of the measures.
#pragma once

#include "ingest/language/train/coreference_corpus.h"
#include "ingest/language/train/coreference_score.h"
#include "ingest/text/document.h"

namespace dossier {

// The phrases of each of Document::chains as spans of bytes.
Chains ChainSpans(const Document& document);

// The mentions of each of Document::entities as spans of bytes. A mention that heads a phrase
// stands for the whole phrase ('Secretary Jane Roe').
Chains EntitySpans(const Document& document);

// Mentions of a kind that go to the right entity, that were made, and that the annotation has.
struct EntityLinks {
  double right = 0, made = 0, annotated = 0;

  Agreement Sum() const { return {right, made, right, annotated}; }
};

// An entity of the document is the annotated one that most of its names stand for. Counted are
// marks that are no names, and of what the pipeline made: pronouns, and nominals whose head is
// marked (the annotation leaves many descriptions out, but no pronoun of an entity).
void CountLinks(const CoreferenceArticle& article, const Document& document, MentionKind kind,
                EntityLinks* links);

}  // namespace dossier
