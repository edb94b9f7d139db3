#include "ingest/extract/slot_reader.h"

#include <algorithm>

#include "ingest/text/document.h"
#include "proto/pattern.pb.h"

namespace dossier {
namespace {

bool Contains(const std::vector<uint32_t>& list, uint32_t item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

std::vector<uint32_t> Without(const std::vector<uint32_t>& list,
                              const std::vector<uint32_t>& taken) {
  std::vector<uint32_t> rest;
  for (uint32_t item : list) {
    if (!Contains(taken, item)) rest.push_back(item);
  }
  return rest;
}

const std::vector<uint32_t>* Plain(const Frame& frame, SlotKind kind) {
  switch (kind) {
    case SlotKind::kSubject:
      return &frame.subject;
    case SlotKind::kObject:
      return &frame.object;
    case SlotKind::kRecipient:
      return &frame.recipient;
    case SlotKind::kComplement:
      return &frame.complement;
    case SlotKind::kInfinitive:
      return &frame.infinitive;
    case SlotKind::kPredicate:
      return &frame.predicate;
    case SlotKind::kPossessor:
      return &frame.possessor;
    case SlotKind::kModifier:
      return &frame.modifier;
    case SlotKind::kHolder:
      return &frame.holder;
    case SlotKind::kGainer:
      return &frame.gainer;
    case SlotKind::kReceiver:
      return &frame.receiver;
    default:
      return nullptr;
  }
}

}  // namespace

const Frame& SlotReader::FrameOf(const TriggerMatch& match) {
  switch (match.kind) {
    case TriggerMatch::Kind::kNoun:
      return frames_->Noun(match.head);
    case TriggerMatch::Kind::kAdjective:
      return frames_->Adjective(match.head);
    default:
      return frames_->Verb(match.head);
  }
}

bool SlotReader::IsPassive(const TriggerMatch& match) { return FrameOf(match).passive; }

std::vector<uint32_t> SlotReader::OfPhrase(const Frame& frame) {
  std::vector<uint32_t> found;
  for (const Frame::Prepositional& phrase : frame.prepositional) {
    if (document_.Lower(phrase.marker) == "of" && phrase.marker > frame.head)
      found.push_back(phrase.noun);
  }
  return found;
}

std::vector<uint32_t> SlotReader::NamedModifiers(const Frame& frame) {
  std::vector<uint32_t> found;
  for (uint32_t modifier : frame.modifier) {
    if (document_.NameAt(modifier) != kNone) found.push_back(modifier);
  }
  return found;
}

std::vector<uint32_t> SlotReader::NounSubject(const TriggerMatch& match) {
  const Frame& frame = FrameOf(match);
  const Pattern& pattern = *match.trigger->pattern->source;
  std::vector<uint32_t> of = OfPhrase(frame), found = frame.subject;
  AddMarked(frame, "by", {}, &found);
  bool owner_acts = pattern.possessor() == "subject" || (!of.empty() && pattern.of() != "subject");
  if (owner_acts) found.insert(found.end(), frame.possessor.begin(), frame.possessor.end());
  if (pattern.of() == "subject") found.insert(found.end(), of.begin(), of.end());
  if (pattern.modifier() != "subject" || !found.empty()) return found;
  return NamedModifiers(frame);
}

std::vector<uint32_t> SlotReader::NounObject(const TriggerMatch& match) {
  const Frame& frame = FrameOf(match);
  const Pattern& pattern = *match.trigger->pattern->source;
  std::vector<uint32_t> found;
  if (pattern.of() != "subject") found = OfPhrase(frame);
  if (found.empty() && pattern.possessor() != "subject") found = frame.possessor;
  if (found.empty() && pattern.modifier() == "object") found = NamedModifiers(frame);
  return found;
}

void SlotReader::AddMarked(const Frame& frame, const std::string& word,
                           const std::vector<uint32_t>& skip, std::vector<uint32_t>* found) {
  for (const Frame::Prepositional& phrase : frame.prepositional) {
    bool marked = document_.Lower(phrase.marker) == word && !Contains(skip, phrase.noun) &&
                  document_.tokens[phrase.marker].relation != Relation::kCompoundPrt;
    if (marked && !Contains(*found, phrase.noun)) found->push_back(phrase.noun);
  }
}

// 'demanded action against the cartels from X': a name behind `word` that hangs on the verb through
// nouns only.
void SlotReader::AddDeep(uint32_t verb, const std::string& word, const std::vector<uint32_t>& skip,
                         std::vector<uint32_t>* found) {
  Range below = document_.Subtree(verb);
  for (uint32_t token = verb + 1; token < below.end && found->empty(); ++token) {
    if (document_.NameAt(token) == kNone ||
        document_.names[document_.NameAt(token)].head != token || Contains(skip, token))
      continue;
    uint32_t marker = frames_->MarkerOf(token);
    if (marker == kNone || document_.Lower(marker) != word) continue;
    uint32_t at = document_.tokens[token].head;
    for (int step = 0; step < 5 && at != kNone && at != verb && !IsVerb(document_.tokens[at].tag);
         ++step)
      at = document_.tokens[at].head;
    if (at == verb) found->push_back(token);
  }
}

// 'to be tried and to serve sentences in Kenya': `word` on an object of the verb or of one that is
// coordinated with it.
void SlotReader::AddBelow(uint32_t verb, const Frame& frame, const std::string& word,
                          std::vector<uint32_t>* found) {
  for (uint32_t object : frame.object) AddMarked(frames_->Noun(object), word, {}, found);
  for (uint32_t child : document_.Children(verb)) {
    bool coordinated =
        document_.tokens[child].relation == Relation::kConj && IsVerb(document_.tokens[child].tag);
    if (!coordinated || !found->empty()) continue;
    const Frame& other = frames_->Verb(child);
    AddMarked(other, word, {}, found);
    for (uint32_t object : other.object) AddMarked(frames_->Noun(object), word, {}, found);
  }
}

// 'extradited members to be tried': the parser may hang the infinitive on the object.
std::vector<uint32_t> SlotReader::InfinitiveOfObject(const Frame& frame) {
  std::vector<uint32_t> found;
  for (uint32_t object : frame.object) {
    for (uint32_t child : document_.Children(object)) {
      uint32_t mark = document_.Child(child, Relation::kMark);
      if (child > object && IsVerb(document_.tokens[child].tag) && mark != kNone &&
          document_.tokens[mark].tag == PennTag::kTO)
        found.push_back(child);
    }
  }
  return found;
}

// All names of places below the trigger that 'in', 'at' or 'near' marks, nearest first.
std::vector<uint32_t> SlotReader::Where(uint32_t trigger) {
  std::vector<uint32_t> found;
  Range below = document_.Subtree(trigger);
  for (uint32_t token = trigger + 1; token < below.end; ++token) {
    uint32_t name = document_.NameAt(token);
    bool place = name != kNone && document_.names[name].head == token &&
                 document_.names[name].name_class == NameClass::kPlace;
    uint32_t marker = place ? frames_->MarkerOf(token) : kNone;
    if (marker == kNone) continue;
    std::string_view word = document_.Lower(marker);
    if (word == "in" || word == "at" || word == "near") found.push_back(token);
  }
  return found;
}

// What the preposition `word` governs below the trigger, its words or (for 'to' and 'from') its
// object; else a noun of the trigger, or one beside it, that is `word`.
std::vector<uint32_t> SlotReader::Words(const std::string& word, const TriggerMatch& match) {
  const Frame& frame = FrameOf(match);
  std::vector<uint32_t> found;
  AddMarked(frame, word, match.words, &found);
  for (uint32_t own : match.words) {
    PennTag tag = document_.tokens[own].tag;
    if (IsNoun(tag)) AddMarked(frames_->Noun(own), word, match.words, &found);
    if (IsAdjective(tag)) AddMarked(frames_->Adjective(own), word, match.words, &found);
  }
  bool loose = word == "to" || word == "from";
  if (found.empty() && loose && !frame.noun) AddDeep(match.head, word, match.words, &found);
  if (!found.empty()) return found;
  for (uint32_t own : match.words) {
    bool noun = IsNoun(document_.tokens[own].tag);
    if (noun && document_.Lemma(own) == word) found.push_back(own);
  }
  for (const Frame::Prepositional& phrase : frame.prepositional) {
    if (document_.Lemma(phrase.noun) == word) found.push_back(phrase.noun);
  }
  for (uint32_t object : frame.object) {
    if (document_.Lemma(object) == word) found.push_back(object);
  }
  return found;
}

std::vector<uint32_t> SlotReader::ReadFirst(const Slot& slot, const TriggerMatch& match) {
  if (slot.kind == SlotKind::kTrigger) return {match.head};
  if (slot.kind == SlotKind::kWhere) return Where(match.head);
  if (slot.kind == SlotKind::kDoer) {
    uint32_t verb = frames_->GovernorOf(match.head);
    // 'ruled out talks': what is the verb's object has its own governor to ask.
    bool phrase = document_.tokens[match.head].relation == Relation::kObl;
    if (verb == kNone || !phrase) return {};
    const Frame& above = frames_->Verb(verb);
    return above.passive ? above.object : above.subject;
  }
  if (slot.kind == SlotKind::kWord) return Words(slot.word, match);
  bool noun = match.kind == TriggerMatch::Kind::kNoun;
  if (noun && slot.kind == SlotKind::kSubject) return NounSubject(match);
  if (noun && slot.kind == SlotKind::kObject) return NounObject(match);
  const std::vector<uint32_t>* plain = Plain(FrameOf(match), slot.kind);
  std::vector<uint32_t> found =
      plain == nullptr ? std::vector<uint32_t>() : Without(*plain, match.words);
  if (found.empty() && slot.kind == SlotKind::kObject) found = BehindParticle(match);
  // 'thanked Omar': where nothing else is there to receive, the recipient is the object.
  if (found.empty() && slot.kind == SlotKind::kObject)
    found = Without(FrameOf(match).recipient, match.words);
  if (found.empty() && slot.kind == SlotKind::kInfinitive && !noun)
    found = InfinitiveOfObject(FrameOf(match));
  return found;
}

// 'handed over X' with 'over' taken for a preposition of X: X is the object all the same.
std::vector<uint32_t> SlotReader::BehindParticle(const TriggerMatch& match) {
  std::vector<uint32_t> found;
  for (const Frame::Prepositional& phrase : FrameOf(match).prepositional) {
    std::string_view word = document_.Lower(phrase.marker);
    bool particle = word == "over" || word == "up" || word == "down" || word == "out" ||
                    word == "off" || word == "away" || word == "back" || word == "aside";
    if (particle && Contains(match.words, phrase.marker)) found.push_back(phrase.noun);
  }
  return found;
}

std::vector<uint32_t> SlotReader::ReadOf(const Slot& slot, uint32_t token) {
  const Frame& frame =
      IsVerb(document_.tokens[token].tag) ? frames_->Verb(token) : frames_->Noun(token);
  if (slot.kind == SlotKind::kWord) {
    std::vector<uint32_t> found;
    AddMarked(frame, slot.word, {}, &found);
    if (found.empty() && !frame.noun) AddBelow(token, frame, slot.word, &found);
    // 'in Kenyan prisons': the name before the noun stands there too.
    for (size_t i = 0, own = found.size(); i < own; ++i) {
      for (uint32_t name : NamedModifiers(frames_->Noun(found[i]))) found.push_back(name);
    }
    return found;
  }
  if (slot.kind == SlotKind::kModifier) return NamedModifiers(frame);
  const std::vector<uint32_t>* plain = Plain(frame, slot.kind);
  return plain == nullptr ? std::vector<uint32_t>() : *plain;
}

std::vector<uint32_t> SlotReader::Read(const SlotPath& path, const TriggerMatch& match) {
  if (path.empty()) return {};
  std::vector<uint32_t> tokens = ReadFirst(path[0], match);
  for (size_t i = 1; i < path.size(); ++i) {
    std::vector<uint32_t> next;
    for (uint32_t token : tokens) {
      for (uint32_t found : ReadOf(path[i], token)) next.push_back(found);
    }
    tokens = std::move(next);
  }
  return tokens;
}

}  // namespace dossier
