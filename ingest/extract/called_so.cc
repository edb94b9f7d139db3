#include "ingest/extract/called_so.h"

#include <string_view>

#include "ingest/extract/speech_text.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr uint32_t kFarthestCalled = 25;  // tokens from the verb to the end of what it says

bool BeginsPhrase(PennTag tag) {
  return IsNoun(tag) || IsAdjective(tag) || tag == PennTag::kPRP || tag == PennTag::kPRPS ||
         tag == PennTag::kDT || tag == PennTag::kCD;
}

// Up to the next mark, clause or 'and'; marks of quotation go on.
uint32_t EndOfPhrase(const Document& document, uint32_t verb) {
  const Range& sentence = document.sentences[document.tokens[verb].sentence].tokens;
  uint32_t end = verb + 1;
  for (; end < sentence.end && end - verb < kFarthestCalled; ++end) {
    PennTag tag = document.tokens[end].tag;
    bool quotes = tag == PennTag::kOpenQuote || tag == PennTag::kCloseQuote;
    bool mark = IsMark(document, end) && !quotes && tag != PennTag::kHYPH &&
                document.Text(end) != "$" && document.Text(end) != "%";
    if (mark || IsClauseVerb(tag) || tag == PennTag::kWP || tag == PennTag::kWDT) break;
  }
  return end;
}

// 'confiscatory' of 'called the sum confiscatory': what the verb makes of its object.
uint32_t PredicateOf(const Document& document, uint32_t verb) {
  for (uint32_t child : document.Children(verb)) {
    PennTag tag = document.tokens[child].tag;
    bool predicate = document.tokens[child].relation == Relation::kXcomp && child > verb + 1 &&
                     (IsNoun(tag) || IsAdjective(tag));
    if (predicate) return child;
  }
  return kNone;
}

// 'as stable'; 'at 352,000' behind 'put' and 'estimate'.
uint32_t MarkerOf(const Document& document, uint32_t verb, uint32_t end) {
  std::string_view lemma = document.Lemma(verb);
  bool counts = lemma == "put" || lemma == "estimate" || lemma == "value";
  for (uint32_t at = verb + 2; at < end; ++at) {
    std::string_view word = document.Lower(at);
    if (document.tokens[at].tag == PennTag::kIN && word == (counts ? "at" : "as")) return at;
  }
  return kNone;
}

}  // namespace

Range CalledSo(const Document& document, uint32_t verb) {
  Range none{verb, verb};
  uint32_t end = EndOfPhrase(document, verb), begin = verb + 1;
  if (begin >= end || !BeginsPhrase(document.tokens[begin].tag)) return none;
  uint32_t predicate = PredicateOf(document, verb);
  bool so = (predicate != kNone && predicate < end) || MarkerOf(document, verb, end) != kNone;
  return so && end - begin >= 2 ? Range{begin, end} : none;
}

}  // namespace dossier
