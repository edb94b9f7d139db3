#include "ingest/extract/frame_repair.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr std::string_view kTimes[] = {"hour", "morning", "afternoon", "evening", "night", "day",
                                       "week", "month",   "year",      "dawn",    "end",   "start"};

bool IsEntityName(const Document& document, uint32_t name) {
  return name != kNone && IsEntityClass(document.names[name].name_class);
}

bool IsTimeOrPlace(const Document& document, uint32_t token) {
  uint32_t name = document.NameAt(token);
  if (name == kNone)
    return std::find(std::begin(kTimes), std::end(kTimes), document.Lemma(token)) !=
           std::end(kTimes);
  NameClass of = document.names[name].name_class;
  return IsValueClass(of) || of == NameClass::kPlace;
}

// Whether 'by' marks the noun right as its own preposition.
bool IsMarkedBy(const Document& document, uint32_t noun) {
  uint32_t marker = document.Child(noun, Relation::kCase);
  return marker != kNone && marker < noun && document.Lower(marker) == "by";
}

}  // namespace

bool IsListedWith(const Document& document, uint32_t first, uint32_t second) {
  uint32_t a = document.NameAt(first), b = document.NameAt(second);
  bool names = document.tokens[second].relation == Relation::kAppos && a != kNone && b != kNone;
  if (!names) return false;
  NameClass of = document.names[a].name_class;
  if (document.names[b].name_class != of) return false;
  if (of != NameClass::kPerson && of != NameClass::kOrganization) return false;
  for (uint32_t child : document.Children(second)) {
    uint32_t name = document.NameAt(child);
    bool conjunct = document.tokens[child].relation == Relation::kConj && name != kNone;
    if (conjunct && document.names[name].name_class == of) return true;
  }
  return false;
}

bool HasDoerButNoSubject(const Document& document, uint32_t verb) {
  const Token& token = document.tokens[verb];
  bool behind = token.relation == Relation::kAcl ||
                (token.relation == Relation::kConj && token.head != kNone &&
                 document.tokens[token.head].tag == PennTag::kVBN);
  bool by = false;
  for (uint32_t child : document.Children(verb)) {
    if (IsSubject(document.tokens[child].relation)) return false;
    uint32_t name = document.NameAt(child);
    bool value = name != kNone && IsValueClass(document.names[name].name_class);
    by |= child > verb && !value && IsMarkedBy(document, child);
  }
  return behind && by;
}

uint32_t DoerBehindTime(const Document& document, uint32_t verb) {
  Range below = document.Subtree(verb);
  for (uint32_t token = verb + 1; token < below.end; ++token) {
    if (!IsMarkedBy(document, token) || IsTimeOrPlace(document, token)) continue;
    uint32_t at = document.tokens[token].head;
    while (at != kNone && at > verb && IsTimeOrPlace(document, at)) at = document.tokens[at].head;
    if (at == verb) return token;
  }
  return kNone;
}

uint32_t NameBeforeParticiple(const Document& document, uint32_t participle) {
  const Token& token = document.tokens[participle];
  if (token.tag != PennTag::kVBG || participle == 0) return kNone;
  uint32_t name = document.NameAt(participle - 1);
  bool actor = IsEntityName(document, name) &&
               document.names[name].name_class != NameClass::kPlace &&
               document.tokens[participle - 1].sentence == token.sentence;
  return actor ? document.names[name].head : kNone;
}

uint32_t ReceiverBehind(const Document& document, uint32_t verb) {
  uint32_t sentence_end = document.sentences[document.tokens[verb].sentence].tokens.end;
  uint32_t name = verb + 1 < sentence_end ? document.NameAt(verb + 1) : kNone;
  if (!IsEntityName(document, name) || document.names[name].tokens.begin != verb + 1) return kNone;
  uint32_t thing = document.names[name].tokens.end;
  bool article = thing < sentence_end && document.tokens[thing].tag == PennTag::kDT;
  return article ? document.names[name].head : kNone;
}

}  // namespace dossier
