#include "ingest/annotation/annotation_line.h"

#include "absl/strings/str_cat.h"
#include "ingest/annotation/annotated_entities.h"
#include "ingest/annotation/annotation_values.h"

namespace dossier {
namespace {

using Words = std::vector<std::string_view>;

Diagnostic Wrong(std::string message, std::string remedy) {
  return {"", 0, std::move(message), std::move(remedy)};
}

AnnotationPlace PlaceOf(int line_number, const AnnotatedArticle& article) {
  return {line_number, article.lines.size() - 1};
}

// '3' or '-' (nobody the text names).
bool ReadEnd(std::string_view word, std::optional<uint32_t>* end) {
  if (word != "-") *end = EntityNumber(word);
  return word == "-" || end->has_value();
}

Diagnostic ReadValues(const Words& words, size_t first, AnnotationValues* values) {
  for (size_t i = first; i < words.size(); ++i) {
    if (!ReadAnnotationValue(words[i], values)) {
      return Wrong(absl::StrCat("'", std::string(words[i]), "' is not key=value"),
                   "put a value with blanks in double quotes");
    }
  }
  return {};
}

// 'TYPE from to [key=value]...', from the index of TYPE on.
Diagnostic ReadClaim(const Words& words, size_t first, AnnotatedClaim* claim) {
  if (words.size() < first + 3 || !ReadEnd(words[first + 1], &claim->from) ||
      !ReadEnd(words[first + 2], &claim->to)) {
    return Wrong("the claim has no two ends", "TYPE from to, each an entity number or -");
  }
  claim->type = words[first];
  return ReadValues(words, first + 3, &claim->values);
}

Diagnostic ReadEvent(const Words& words, AnnotatedEvent* event) {
  if (words.size() < 2) return Wrong("the event has no type", "EVENT Type [agent=1] ...");
  event->type = words[1];
  return ReadValues(words, 2, &event->values);
}

// 'NAME 3 Place/Country Kenya'
Diagnostic ReadName(const Words& words, AnnotatedArticle* article) {
  AnnotatedEntity entity;
  std::optional<uint32_t> number = words.size() < 4 ? std::nullopt : EntityNumber(words[1]);
  if (!number) return Wrong("NAME says too little", "NAME number Label words");
  const size_t slash = words[2].find('/');
  entity.number = *number;
  entity.label = words[2].substr(0, slash);
  if (slash != words[2].npos) entity.finer = words[2].substr(slash + 1);
  entity.name.assign(words[3].data(), words.back().data() + words.back().size());
  entity.implied = true;
  AddEntity(entity, article);
  return {};
}

// 'SAID 1 "exact words of the line" [about=2,3] [quoted=yes|no]'; the words may hold quotation
// marks themselves, so they end at the last one that only values follow.
Diagnostic ReadStatement(std::string_view line, AnnotatedArticle* article,
                         AnnotatedStatement* statement) {
  const size_t open = line.find('"'), close = line.rfind('"');
  if (open == line.npos || open == close) {
    return Wrong("SAID has no words", "SAID number \"exact words of the line\" [about=2]");
  }
  const Words before = AnnotationWords(line.substr(0, open));
  if (before.size() != 2 || !ReadEnd(before[1], &statement->speaker)) {
    return Wrong("SAID has no speaker", "SAID number \"words\", or - for one the text never names");
  }
  const AnnotatedLine& said = article->lines.back();
  const std::string_view text = article->text, words = line.substr(open + 1, close - open - 1);
  const size_t found = text.substr(said.start, said.end - said.start).find(words);
  if (found == text.npos || words.empty()) {
    return Wrong(
        absl::StrCat("these words are not on the line above: ", std::string(words.substr(0, 60))),
        "copy them exactly, without marks");
  }
  statement->start = static_cast<uint32_t>(said.start + found);
  statement->end = static_cast<uint32_t>(statement->start + words.size());
  return ReadValues(AnnotationWords(line.substr(close + 1)), 0, &statement->values);
}

template <typename T>
Diagnostic Keep(Diagnostic diagnostic, const T& annotation, std::vector<T>* list) {
  if (diagnostic.message.empty()) list->push_back(annotation);
  return diagnostic;
}

}  // namespace

Diagnostic ReadAnnotation(std::string_view line, int line_number, AnnotatedArticle* article) {
  if (article->lines.empty()) {
    return Wrong("an annotation before any sentence", "put it below the sentence it speaks of");
  }
  const Words words = AnnotationWords(line);
  if (words.empty()) return Wrong("an empty annotation", "take the line out");
  const AnnotationPlace place = PlaceOf(line_number, *article);
  if (words[0] == "NAME") return ReadName(words, article);
  if (!article->full) {
    return Wrong("a claim in an article of names only", "head the article '= slug full'");
  }
  if (words[0] == "SAID") {
    AnnotatedStatement said{place, {}, 0, 0, {}};
    return Keep(ReadStatement(line, article, &said), said, &article->statements);
  }
  if (words[0] == "EVENT") {
    AnnotatedEvent event{place, "", {}};
    return Keep(ReadEvent(words, &event), event, &article->events);
  }
  const bool tempting = words[0] == "TEMPT";
  AnnotatedClaim claim{place, "", {}, {}, {}};
  return Keep(ReadClaim(words, tempting ? 1 : 0, &claim), claim,
              tempting ? &article->temptations : &article->claims);
}

}  // namespace dossier
