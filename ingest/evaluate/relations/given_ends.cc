#include "ingest/evaluate/relations/given_ends.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

namespace dossier {
namespace {

struct EndLabels {
  const char* property;
  const char* subject;
  const char* object;
};

constexpr EndLabels kLabels[] = {
    {"EMPLOYEE_OR_MEMBER_OF", "Person", "Organization"},
    {"PLACE_OF_RESIDENCE", "Person", "Place"},
    {"SPOUSE", "Person", "Person"},
    {"PLACE_OF_BIRTH", "Person", "Place"},
    {"EDUCATED_AT", "Person", "Organization"},
    {"CHILD_OF", "Person", "Person"},
    {"HEADQUARTERS", "Organization", "Place"},
    {"FOUNDED_BY", "Organization", "Person"},
    // Its objects are mostly marks of nation, which reading finds by itself.
    {"NATIONALITY", "Person", ""},
    {"POLITICAL_AFFILIATION", "Person", "Organization"},
    {"CEO", "Organization", "Person"},
    {"SUBSIDIARY_OF", "Organization", "Organization"},
    {"DATE_OF_BIRTH", "Person", ""},
    {"DATE_OF_DEATH", "Person", ""},
    {"DATE_FOUNDED", "Organization", ""},
};

class Collector {
 public:
  explicit Collector(AnnotatedArticle* article) : article_(article) {}

  void Add(uint32_t start, uint32_t end, const char* label) {
    if (*label == '\0' || !seen_.insert({start, end}).second) return;
    AnnotatedMention mention;
    mention.start = start;
    mention.end = end;
    mention.name = true;
    mention.label = label;
    article_->mentions.push_back(std::move(mention));
  }

 private:
  AnnotatedArticle* article_;
  std::set<std::pair<uint32_t, uint32_t>> seen_;
};

// Of mentions that overlap the longest stays.
void DropOverlaps(std::vector<AnnotatedMention>* mentions) {
  std::sort(mentions->begin(), mentions->end(),
            [](const AnnotatedMention& a, const AnnotatedMention& b) {
              return std::tuple(b.end - b.start, a.start) < std::tuple(a.end - a.start, b.start);
            });
  std::vector<AnnotatedMention> kept;
  for (const AnnotatedMention& mention : *mentions) {
    bool free = std::none_of(kept.begin(), kept.end(), [&](const AnnotatedMention& other) {
      return mention.start < other.end && other.start < mention.end;
    });
    if (free) kept.push_back(mention);
  }
  std::sort(kept.begin(), kept.end(),
            [](const AnnotatedMention& a, const AnnotatedMention& b) { return a.start < b.start; });
  *mentions = std::move(kept);
}

}  // namespace

AnnotatedArticle WithGivenEnds(const KnowledgeNetPassage& passage) {
  AnnotatedArticle article;
  article.slug = passage.document;
  article.text = passage.text;
  Collector collector(&article);
  for (const KnowledgeNetFact& fact : passage.facts) {
    for (const EndLabels& labels : kLabels) {
      if (fact.property != labels.property) continue;
      collector.Add(fact.subject_start, fact.subject_end, labels.subject);
      collector.Add(fact.object_start, fact.object_end, labels.object);
    }
  }
  DropOverlaps(&article.mentions);
  return article;
}

}  // namespace dossier
