#include "ingest/extract/train/annotated_reading.h"

#include <algorithm>
#include <optional>

#include "ingest/language/english_pipeline.h"
#include "ingest/language/name_classifier.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

std::optional<NameClass> ClassOf(std::string_view label) {
  if (label == "Person") return NameClass::kPerson;
  if (label == "Organization") return NameClass::kOrganization;
  if (label == "Place") return NameClass::kPlace;
  if (label == "Work") return NameClass::kWork;
  if (label == "Event") return NameClass::kEvent;
  return std::nullopt;
}

Range TokensIn(const Document& document, uint32_t start, uint32_t end) {
  auto first = std::lower_bound(document.tokens.begin(), document.tokens.end(), start,
                                [](const Token& token, uint32_t at) { return token.start < at; });
  auto last = first;
  while (last != document.tokens.end() && last->end <= end) ++last;
  return {static_cast<uint32_t>(first - document.tokens.begin()),
          static_cast<uint32_t>(last - document.tokens.begin())};
}

}  // namespace

absl::StatusOr<AnnotatedReading> AnnotatedReading::Make() {
  auto models = LanguageModels::Load();
  if (!models.ok()) return models.status();
  auto pipeline = Pipeline::Make(EnglishStages(*models));
  if (!pipeline.ok()) return pipeline.status();
  return AnnotatedReading(*std::move(models), *std::move(pipeline));
}

void AnnotatedReading::SetNames(const AnnotatedArticle& article, Others others,
                                Document* document) const {
  std::vector<Name> names;
  for (const AnnotatedMention& mention : article.mentions) {
    auto name_class = ClassOf(mention.label);
    if (!mention.name || !name_class) continue;
    Name name;
    name.tokens = TokensIn(*document, mention.start, mention.end);
    name.name_class = *name_class;
    bool whole = !name.tokens.empty() && document->tokens[name.tokens.begin].sentence ==
                                             document->tokens[name.tokens.end - 1].sentence;
    if (whole) names.push_back(name);
  }
  // Marks of nation are no names in the annotation.
  for (const Name& name : document->names) {
    bool free = std::none_of(names.begin(), names.end(),
                             [&](const Name& other) { return other.tokens.overlaps(name.tokens); });
    bool kept = others == Others::kAsFound || name.name_class == NameClass::kNationality;
    if (free && kept) names.push_back(name);
  }
  std::sort(names.begin(), names.end(),
            [](const Name& a, const Name& b) { return a.tokens.begin < b.tokens.begin; });
  document->names = std::move(names);
  NameClassifier(models_->gazetteer).Refine(document);
  document->IndexNames();
}

absl::StatusOr<std::unique_ptr<Document>> AnnotatedReading::Read(const AnnotatedArticle& article,
                                                                 const Article& plain,
                                                                 Others others) const {
  auto document = std::make_unique<Document>(plain);
  for (const auto& stage : pipeline_.stages()) {
    absl::Status status = stage->Run(document.get());
    if (!status.ok()) return status;
    document->filled = document->filled | stage->provides();
    if (stage->name() == "names") SetNames(article, others, document.get());
  }
  return document;
}

}  // namespace dossier
