#include "ingest/annotation/news_reader.h"

#include <memory>

#include "absl/strings/str_cat.h"
#include "ingest/annotation/annotated_entities.h"
#include "ingest/annotation/annotation_check.h"
#include "ingest/annotation/annotation_file.h"
#include "ingest/annotation/annotation_line.h"
#include "ingest/annotation/annotation_values.h"
#include "ingest/annotation/line_marks.h"
#include "ingest/ontology/ontology_index.h"

namespace dossier {
namespace {

class NewsReader {
 public:
  NewsReader(std::string_view file, std::vector<Diagnostic>* diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  std::vector<AnnotatedArticle> Read(std::string_view text) {
    ForEachLine(text, [this](int number, std::string_view line) {
      number_ = number;
      ReadLine(line);
    });
    return std::move(articles_);
  }

 private:
  void ReadLine(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with("# ") || line == "#") return;
    if (line.find_first_not_of(' ') == line.npos) {
      inside_ = false;
    } else if (line.starts_with("= ")) {
      ReadHeader(line);
    } else if (!inside_) {
      Wrong("a line outside an article", "begin one with '= slug full' or '= slug names'");
    } else if (line.starts_with("> ")) {
      Diagnostic wrong = ReadAnnotation(line.substr(2), number_, &articles_.back());
      if (!wrong.message.empty()) Wrong(wrong.message, wrong.remedy);
    } else {
      ReadSentence(line);
    }
  }

  void ReadHeader(std::string_view line) {
    std::vector<std::string_view> words = AnnotationWords(line);
    inside_ = true;
    AnnotatedArticle article;
    article.file = file_;
    article.line_number = number_;
    if (words.size() < 3 || (words[2] != "full" && words[2] != "names")) {
      Wrong("the article's head is incomplete", "= slug full|names [date=...] [form=...]");
    }
    if (words.size() > 1) article.slug = words[1];
    article.full = words.size() > 2 && words[2] == "full";
    AnnotationValues values;
    for (size_t i = 3; i < words.size(); ++i) {
      if (!ReadAnnotationValue(words[i], &values) || !IsHeadKey(values.back().first)) {
        Wrong(absl::StrCat("'", std::string(words[i]), "' in an article's head"),
              "date=... or form=...");
      }
    }
    article.date = ValueOf(values, "date");
    article.form = ValueOf(values, "form");
    articles_.push_back(std::move(article));
  }

  static bool IsHeadKey(std::string_view key) { return key == "date" || key == "form"; }

  void ReadSentence(std::string_view line) {
    AnnotatedArticle& article = articles_.back();
    MarkedLine marked = ReadMarks(line);
    if (!marked.wrong.empty()) {
      Wrong(absl::StrCat("a bracket that is no mark: ", marked.wrong),
            "[Label#1 words] or [#1 words]; marks do not nest");
    }
    const auto start = static_cast<uint32_t>(article.text.size());
    absl::StrAppend(&article.text, marked.text, "\n");
    article.lines.push_back({number_, start, static_cast<uint32_t>(start + marked.text.size()),
                             article.mentions.size(),
                             article.mentions.size() + marked.mentions.size()});
    for (AnnotatedMention& mention : marked.mentions) {
      if (mention.name) {
        AddEntity({mention.entity, mention.label, mention.finer,
                   marked.text.substr(mention.start, mention.end - mention.start), false},
                  &article);
      }
      mention.start += start;
      mention.end += start;
      article.mentions.push_back(std::move(mention));
    }
  }

  void Wrong(std::string message, std::string remedy) {
    diagnostics_->push_back({std::string(file_), number_, std::move(message), std::move(remedy)});
  }

  std::string_view file_;
  std::vector<Diagnostic>* diagnostics_;
  std::vector<AnnotatedArticle> articles_;
  int number_ = 0;
  bool inside_ = false;  // an article
};

}  // namespace

std::vector<AnnotatedArticle> ReadAnnotatedNews(std::string_view file, std::string_view text,
                                                std::vector<Diagnostic>* diagnostics) {
  return NewsReader(file, diagnostics).Read(text);
}

absl::StatusOr<std::vector<AnnotatedArticle>> LoadAnnotatedNews(
    const std::vector<std::string>& paths) {
  absl::StatusOr<std::unique_ptr<OntologyIndex>> ontology = OntologyIndex::Core();
  if (!ontology.ok()) return ontology.status();
  auto read = [&ontology](std::string_view file, std::string_view text,
                          std::vector<Diagnostic>* diagnostics) {
    std::vector<AnnotatedArticle> articles = ReadAnnotatedNews(file, text, diagnostics);
    for (const AnnotatedArticle& article : articles)
      CheckAnnotations(article, **ontology, diagnostics);
    return articles;
  };
  return LoadAnnotationFiles(paths, read);
}

bool IsHeldOut(std::string_view path) {
  return path.substr(path.rfind('/') + 1).starts_with("held_out");
}

}  // namespace dossier
