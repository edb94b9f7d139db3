// The extractor as it ships, and a small article for it.
#pragma once

#include <string>

#include "ingest/extract/extractor.h"
#include "proto/article.pb.h"

namespace dossier {

// Made once for all tests of a program.
inline const Extractor& CoreExtractor() {
  static const Extractor* extractor = Extractor::Make()->release();
  return *extractor;
}

// An article printed on that day.
inline Article ArticleOf(const std::string& text, const std::string& published = "2025-08-12") {
  Article article;
  article.set_uri("folder/test.txt");
  article.set_published(published);
  article.set_text(text);
  return article;
}

// Two paragraphs with a quotation, a caption, and a meeting that was refused.
inline constexpr char kExtraditionStory[] =
    "Kenya extradited Tom Ogola to Spain in February.\n\n\"He will be tried,\" said Foreign "
    "Minister Ana Ruiz, who thanked Kenya.\n\n"
    "Angela Merkel and Emmanuel Macron | Daily News\n\nEmmanuel Macron refused to meet Angela "
    "Merkel.";

}  // namespace dossier
