#include "ingest/annotation/annotation_check.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "ingest/annotation/annotated_entities.h"
#include "ingest/annotation/annotation_key.h"
#include "ingest/annotation/annotation_values.h"
#include "ingest/language/character.h"
#include "ingest/ontology/ontology_index.h"

namespace dossier {
namespace {

class Checker {
 public:
  Checker(const AnnotatedArticle& article, const OntologyIndex& ontology,
          std::vector<Diagnostic>* diagnostics)
      : article_(article),
        ontology_(ontology),
        diagnostics_(diagnostics),
        folded_(FoldCase(article.text)) {}

  void Check() {
    for (const AnnotatedEntity& entity : article_.entities) CheckEntity(entity);
    for (const AnnotatedLine& line : article_.lines) CheckMentions(line);
    for (const AnnotatedClaim& claim : article_.claims) CheckClaim(claim);
    for (const AnnotatedClaim& claim : article_.temptations) CheckClaim(claim);
    for (const AnnotatedEvent& event : article_.events) CheckEvent(event);
    for (const AnnotatedStatement& statement : article_.statements) {
      number_ = statement.line_number;
      CheckEnd(statement.speaker);
      CheckValues(statement.values);
    }
  }

 private:
  void Wrong(std::string message, std::string remedy) {
    diagnostics_->push_back({article_.file, number_, std::move(message), std::move(remedy)});
  }

  void CheckLabel(const std::string& label, const std::string& finer) {
    if (label != "Event" && ontology_.FirstLabel(label) != label) {
      Wrong(absl::StrCat("unknown label ", label),
            "Person, Organization, Place, Work, Event or Group");
    } else if (!finer.empty() && ontology_.FirstLabel(finer) != label) {
      Wrong(absl::StrCat("unknown label ", label, "/", finer),
            "the finer label must be one of the ontology, below the first");
    }
  }

  void CheckEntity(const AnnotatedEntity& entity) {
    number_ = article_.line_number;
    if (entity.implied) CheckLabel(entity.label, entity.finer);
  }

  void CheckMentions(const AnnotatedLine& line) {
    number_ = line.line_number;
    for (size_t i = line.first_mention; i < line.end_mention; ++i) {
      const AnnotatedMention& mention = article_.mentions[i];
      CheckEnd(mention.entity);
      if (!mention.name) continue;
      CheckLabel(mention.label, mention.finer);
      const AnnotatedEntity* entity = FindEntity(article_, mention.entity);
      if (entity != nullptr && entity->label != mention.label) {
        Wrong(absl::StrCat("entity ", mention.entity, " was a ", entity->label, ", now a ",
                           mention.label),
              "give one of them another number or label");
      }
    }
  }

  void CheckEnd(std::optional<uint32_t> end) {
    if (!end || FindEntity(article_, *end) != nullptr) return;
    Wrong(absl::StrCat("entity ", *end, " is nowhere named in this article"),
          absl::StrCat("mark a name, or write > NAME ", *end, " Label words"));
  }

  void CheckClaim(const AnnotatedClaim& claim) {
    number_ = claim.line_number;
    CheckEnd(claim.from);
    CheckEnd(claim.to);
    CheckValues(claim.values);
    if (ontology_.FindType(claim.type) == nullptr) {
      Wrong(absl::StrCat("unknown type ", claim.type), "see docs/ontology.md");
    }
  }

  void CheckEvent(const AnnotatedEvent& event) {
    number_ = event.line_number;
    if (ontology_.FindEvent(event.type) == nullptr) {
      Wrong(absl::StrCat("unknown event type ", event.type), "see docs/ontology.md");
    }
    CheckValues(event.values);
  }

  void CheckValues(const AnnotationValues& values) {
    for (const auto& [name, value] : values) {
      const AnnotationKey* key = FindAnnotationKey(name);
      if (key == nullptr) {
        Wrong(absl::StrCat("unknown key ", name), "ingest/language/data/README.md lists them");
      } else {
        CheckValue(*key, value);
      }
    }
  }

  void CheckValue(const AnnotationKey& key, const std::string& value) {
    const std::string name(key.name), choices(key.choices);
    if (key.kind == AnnotationValueKind::kEntities) {
      std::optional<std::vector<uint32_t>> numbers = EntityNumbers(value);
      if (!numbers) Wrong(absl::StrCat(name, "=", value), "entity numbers, as in 2,3");
      for (uint32_t number : numbers.value_or(std::vector<uint32_t>())) CheckEnd(number);
    } else if (key.kind == AnnotationValueKind::kWords ||
               key.kind == AnnotationValueKind::kScatteredWords) {
      if (HasWords(value, key.kind == AnnotationValueKind::kScatteredWords)) return;
      Wrong(absl::StrCat(name, ": these words are not in the article: ", value),
            "copy them exactly, without marks");
    } else if (key.kind == AnnotationValueKind::kChoice) {
      if (absl::StrContains(choices, absl::StrCat("|", value, "|"))) return;
      Wrong(absl::StrCat(name, "=", value), absl::StrCat("one of ", choices));
    }
  }

  bool HasWords(const std::string& words, bool scattered) const {
    const std::string folded = FoldCase(words);
    if (!scattered) return absl::StrContains(folded_, folded);
    const auto each = AnnotationWords(folded);
    return std::all_of(each.begin(), each.end(),
                       [&](std::string_view word) { return folded_.find(word) != folded_.npos; });
  }

  const AnnotatedArticle& article_;
  const OntologyIndex& ontology_;
  std::vector<Diagnostic>* diagnostics_;
  const std::string folded_;
  int number_ = 0;  // of the line under the glass
};

}  // namespace

void CheckAnnotations(const AnnotatedArticle& article, const OntologyIndex& ontology,
                      std::vector<Diagnostic>* diagnostics) {
  Checker(article, ontology, diagnostics).Check();
}

void CheckAdmitted(const AnnotatedArticle& article, const OntologyIndex& ontology,
                   std::vector<Diagnostic>* diagnostics) {
  for (const AnnotatedClaim& claim : article.claims) {
    const AnnotatedEntity* from = claim.from ? FindEntity(article, *claim.from) : nullptr;
    const AnnotatedEntity* to = claim.to ? FindEntity(article, *claim.to) : nullptr;
    if (from == nullptr || to == nullptr || ontology.FindType(claim.type) == nullptr) continue;
    if (ontology.Admits(claim.type, from->label, to->label)) continue;
    diagnostics->push_back(
        {article.file, claim.line_number,
         absl::StrCat("no ", claim.type, " leads from ", from->label, " to ", to->label),
         "turn it round, or take the type that the ontology has for it"});
  }
}

}  // namespace dossier
