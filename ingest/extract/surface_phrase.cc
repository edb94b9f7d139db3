#include "ingest/extract/surface_phrase.h"

#include "ingest/text/document.h"

namespace dossier {
namespace {

bool IsAdverb(PennTag tag) {
  return tag == PennTag::kRB || tag == PennTag::kRBR || tag == PennTag::kRBS;
}

bool IsModifier(PennTag tag) {
  return IsAdjective(tag) || tag == PennTag::kCD || tag == PennTag::kHYPH || tag == PennTag::kPOS ||
         tag == PennTag::kDollar;
}

bool OpensPhrase(PennTag tag) {
  return tag == PennTag::kDT || tag == PennTag::kPRPS || tag == PennTag::kPDT;
}

bool IsAuxiliaryWord(const Document& document, uint32_t token) {
  Relation relation = document.tokens[token].relation;
  return relation == Relation::kAux || relation == Relation::kAuxPass ||
         document.tokens[token].tag == PennTag::kMD;
}

Range SentenceOf(const Document& document, uint32_t token) {
  return document.sentences[document.tokens[token].sentence].tokens;
}

}  // namespace

SurfacePhrase PhraseFrom(const Document& document, uint32_t at) {
  SurfacePhrase phrase;
  if (at >= document.tokens.size()) return phrase;
  uint32_t end = SentenceOf(document, at).end;
  while (at < end && IsAdverb(document.tokens[at].tag)) ++at;
  phrase.tokens = {at, at};
  for (; at < end && phrase.tokens.size() < 12; ++at) {
    PennTag tag = document.tokens[at].tag;
    if (tag == PennTag::kPRP && phrase.head == kNone) return {{at, at + 1}, at};
    bool second = phrase.head != kNone && OpensPhrase(tag);
    if (second || !(IsNoun(tag) || IsModifier(tag) || OpensPhrase(tag))) break;
    if (IsNoun(tag)) phrase.head = at;
    phrase.tokens.end = at + 1;
  }
  return phrase;
}

SurfacePhrase PhraseBefore(const Document& document, uint32_t at) {
  SurfacePhrase phrase;
  uint32_t begin = SentenceOf(document, at).begin;
  while (at > begin && (IsAdverb(document.tokens[at - 1].tag) || IsAuxiliaryWord(document, at - 1)))
    --at;
  phrase.tokens = {at, at};
  while (phrase.tokens.begin > begin && phrase.tokens.size() < 12) {
    PennTag tag = document.tokens[phrase.tokens.begin - 1].tag;
    if (tag == PennTag::kPRP && phrase.head == kNone)
      return {{phrase.tokens.begin - 1, phrase.tokens.begin}, phrase.tokens.begin - 1};
    if (!(IsNoun(tag) || IsModifier(tag) || OpensPhrase(tag))) break;
    if (phrase.head == kNone && !IsNoun(tag)) return {};
    --phrase.tokens.begin;
    if (phrase.head == kNone) phrase.head = phrase.tokens.begin;
  }
  if (phrase.head == kNone) return {};
  PennTag before = phrase.tokens.begin > begin ? document.tokens[phrase.tokens.begin - 1].tag
                                               : PennTag::kUnknown;
  if (before == PennTag::kIN || before == PennTag::kTO || before == PennTag::kCC || IsVerb(before))
    return {};
  return phrase;
}

uint32_t AntecedentOf(const Document& document, uint32_t pronoun) {
  uint32_t begin = SentenceOf(document, pronoun).begin;
  uint32_t at = pronoun;
  if (at > begin && document.Lower(at - 1) == ",") --at;
  if (at > begin && document.Lower(at - 1) == ")") {
    while (at > begin && document.Lower(at - 1) != "(" && pronoun - at < 8) --at;
    if (at > begin) --at;
  }
  if (at == begin) return kNone;
  uint32_t name = document.NameAt(at - 1);
  if (name != kNone) return document.names[name].head;
  return IsNoun(document.tokens[at - 1].tag) ? at - 1 : kNone;
}

}  // namespace dossier
