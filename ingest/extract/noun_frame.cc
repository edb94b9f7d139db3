// The part of FrameReader that reads nouns and predicate adjectives.
#include "ingest/extract/frame.h"
#include "ingest/extract/frame_lists.h"
#include "ingest/extract/governor_table.h"
#include "ingest/extract/in_dateline.h"
#include "ingest/text/document.h"

namespace dossier {

uint32_t FrameReader::GovernorOf(uint32_t noun) const {
  uint32_t head = document_.tokens[noun].head;
  return head != kNone && IsVerb(document_.tokens[head].tag) ? head : kNone;
}

void FrameReader::FillAdjective(Frame* frame) {
  for (uint32_t child : document_.Children(frame->head)) {
    Relation relation = document_.tokens[child].relation;
    if (IsSubject(relation)) AddOnce(child, &frame->subject);
    if (relation == Relation::kObl || relation == Relation::kNmod) AddPrepositional(child, frame);
    if (relation == Relation::kXcomp || relation == Relation::kCcomp) AddClause(child, frame);
  }
  const Token& token = document_.tokens[frame->head];
  if (!frame->subject.empty() || token.head == kNone) return;
  if (token.relation == Relation::kConj || token.relation == Relation::kXcomp)
    frame->subject = SurfaceSubject(token.head);
  if (token.relation == Relation::kAclRelcl || token.relation == Relation::kAcl)
    AddOnce(token.head, &frame->subject);
}

void FrameReader::AddNounChild(uint32_t child, Frame* frame) {
  Relation relation = document_.tokens[child].relation;
  if (InDateline(document_, child)) return;
  bool marked = relation == Relation::kAppos && MarkerOf(child) != kNone;
  if (marked) return AddPrepositional(child, frame);
  switch (relation) {
    case Relation::kNmodPoss:
      return AddOnce(child, &frame->possessor);
    case Relation::kNmod:
    case Relation::kObl:
      return AddPrepositional(child, frame);
    case Relation::kCompound:
    case Relation::kAmod:
    case Relation::kNmodDesc:
    case Relation::kNmodUnmarked:
      return AddOnce(child, &frame->modifier);
    case Relation::kAppos:
      return AddOnce(child, &frame->holder);
    case Relation::kAcl:
    case Relation::kCcomp:
      return AddClause(child, frame);
    default:
      return;
  }
}

// 'the track Mosh', 'his wife Ana', 'Tom's wife, Ana,': the name right behind the noun.
void FrameReader::AddNameBehind(Frame* frame) const {
  uint32_t noun = frame->head;
  const Range& sentence = document_.sentences[document_.tokens[noun].sentence].tokens;
  uint32_t at = noun + 1;
  bool comma = at < sentence.end && document_.Lower(at) == "," && !frame->possessor.empty();
  if (comma) ++at;
  if (at < sentence.end && document_.tokens[at].tag == PennTag::kOpenQuote) ++at;
  uint32_t name = at < sentence.end ? document_.NameAt(at) : kNone;
  if (name == kNone || document_.names[name].tokens.begin != at ||
      !IsEntityClass(document_.names[name].name_class))
    return;
  uint32_t end = document_.names[name].tokens.end;
  bool closed = end >= sentence.end || document_.tokens[end].Is(kIsPunctuation);
  if (!comma || closed) AddOnce(document_.names[name].head, &frame->holder);
}

void FrameReader::AddHolders(Frame* frame) {
  uint32_t noun = frame->head;
  if (IsCommonNoun(document_.tokens[noun].tag) && document_.tokens[noun].tag == PennTag::kNN)
    AddNameBehind(frame);
  const Token& token = document_.tokens[noun];
  if (document_.Child(noun, Relation::kCop) != kNone) {
    for (uint32_t child : document_.Children(noun)) {
      if (IsSubject(document_.tokens[child].relation)) AddOnce(child, &frame->holder);
    }
    // 'X, who is the mayor'
    if (token.relation == Relation::kAclRelcl && token.head != kNone) {
      if (!ReplaceIn(token.head, &frame->holder)) AddOnce(token.head, &frame->holder);
    }
  }
  if (token.head == kNone) return;
  bool describes = token.relation == Relation::kAppos || token.relation == Relation::kNmodDesc;
  bool before_name =
      token.relation == Relation::kCompound && IsProperNoun(document_.tokens[token.head].tag);
  if (describes || before_name) AddOnce(token.head, &frame->holder);
  if (token.relation == Relation::kConj && frame->holder.empty())
    frame->holder = Noun(token.head).holder;
  bool predicate = token.relation == Relation::kXcomp && IsVerb(document_.tokens[token.head].tag);
  if (predicate)
    for (uint32_t subject : SurfaceSubject(token.head)) AddOnce(subject, &frame->holder);
}

void FrameReader::TakeFromGovernor(uint32_t verb, Frame* frame) {
  const Governor* governor = governors_.Find(document_.Lemma(verb), "");
  if (governor == nullptr || governor->kind == GovernorKind::kNone) return;
  const Frame& above = Verb(verb);
  if (governor->kind == GovernorKind::kLight) {
    for (uint32_t subject : above.subject) AddOnce(subject, &frame->subject);
  }
  if (governor->kind == GovernorKind::kGain) frame->gainer = above.subject;
  if (governor->kind == GovernorKind::kGive) frame->receiver = above.recipient;
  if (governor->kind == GovernorKind::kGain && frame->possessor.empty())
    frame->receiver = above.subject;
  for (const Frame::Prepositional& phrase : above.prepositional) {
    if (phrase.noun != frame->head && phrase.marker > frame->head) AddPhraseOnce(phrase, frame);
  }
}

void FrameReader::AddGovernor(Frame* frame) {
  const Token& token = document_.tokens[frame->head];
  if (token.head == kNone || !IsVerb(document_.tokens[token.head].tag)) return;
  bool under = token.relation == Relation::kObj || token.relation == Relation::kNsubjPass ||
               token.relation == Relation::kObl;
  if (!under) return;
  frame->governor = token.head;
  // 'searched his office in Sadao': a phrase right behind the noun is the noun's as well.
  for (const Frame::Prepositional& phrase : Verb(token.head).prepositional) {
    if (phrase.marker == frame->head + 1) AddPhraseOnce(phrase, frame);
  }
  // 'in talks with': a phrase of time or place lends nothing, 'engaged in talks with' does.
  TakeFromGovernor(token.head, frame);
}

void FrameReader::FillNoun(Frame* frame) {
  frame->noun = true;
  for (uint32_t child : document_.Children(frame->head)) AddNounChild(child, frame);
  AddHolders(frame);
  AddGovernor(frame);
  const Token& token = document_.tokens[frame->head];
  bool joined = token.relation == Relation::kConj && token.head != kNone &&
                IsCommonNoun(document_.tokens[token.head].tag);
  if (!joined) return;
  const Frame& first = Noun(token.head);
  if (frame->subject.empty()) frame->subject = first.subject;
  if (frame->possessor.empty()) frame->possessor = first.possessor;
  if (frame->governor == kNone) frame->governor = first.governor;
}

}  // namespace dossier
