// Annotated news as gold, and what an extraction finds in it.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "ingest/annotation/annotated_news.h"
#include "ingest/evaluate/article_facts.h"
#include "ingest/evaluate/entity_alignment.h"
#include "ingest/evaluate/scores.h"

namespace dossier {

class Article;
class Extraction;

// The article as extraction gets it: its text, a line a paragraph.
Article ArticleOf(const AnnotatedArticle& news);

// Its entities by their numbers, claims between two entities, statements, and temptations as traps.
// A claim both of whose ends are mentioned on its line has the reach 'sentence', else 'document'.
ArticleFacts GoldOf(const AnnotatedArticle& news);

// By mentions: an extracted entity is the one with which it shares most of them. The same span
// tells more than one that overlaps.
EntityAlignment AlignByMention(const AnnotatedArticle& news, const Extraction& extraction);

// Counts names: span and first label agree. Only those of the labels that the annotation knows.
using NameLabels = std::set<std::string, std::less<>>;
void ScoreNames(const AnnotatedArticle& news, const Extraction& extraction,
                const NameLabels& labels, Scores* scores);

}  // namespace dossier
