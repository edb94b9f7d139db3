// Names of our own annotated articles (ingest/language/data/README.md).
#include "ingest/annotation/news_reader.h"
#include "ingest/language/train/name_corpus.h"

namespace dossier {
absl::Status ReadNews(const std::string& path, NameCorpus* corpus) {
  auto articles = LoadAnnotatedNews({path});
  if (!articles.ok()) return articles.status();
  for (const AnnotatedArticle& article : *articles) {
    NameSampleBuilder builder;
    for (const AnnotatedLine& line : article.lines) {
      std::vector<NamedBytes> names;
      for (size_t i = line.first_mention; i < line.end_mention; ++i) {
        const AnnotatedMention& mention = article.mentions[i];
        uint8_t begin = mention.name ? ClassLabel(mention.label) : kOutside;
        if (begin != kOutside)
          names.push_back({mention.start - line.start, mention.end - line.start, begin});
      }
      AddSentence(std::string_view(article.text).substr(line.start, line.end - line.start), names,
                  &builder);
    }
    if (!builder.empty()) corpus->push_back(builder.Finish());
  }
  return absl::OkStatus();
}

}  // namespace dossier
