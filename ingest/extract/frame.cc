#include "ingest/extract/frame.h"

#include <algorithm>

#include "ingest/extract/in_dateline.h"
#include "ingest/extract/frame_lists.h"
#include "ingest/extract/frame_repair.h"
#include "ingest/extract/governor_table.h"
#include "ingest/extract/surface_phrase.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr int kDeepest = 8;  // of chains of clauses

bool IsRelativePronoun(PennTag tag) { return tag == PennTag::kWP || tag == PennTag::kWDT; }

bool IsNominal(const Token& token) {
  return IsNoun(token.tag) || token.universal == UniversalTag::kPron || token.tag == PennTag::kCD ||
         token.universal == UniversalTag::kPropn || token.universal == UniversalTag::kNoun;
}

}  // namespace

FrameReader::FrameReader(const Document& document, const GovernorTable& governors)
    : document_(document),
      governors_(governors),
      verbs_(document.tokens.size(), -1),
      nouns_(document.tokens.size(), -1),
      adjectives_(document.tokens.size(), -1) {}

const Frame& FrameReader::Compute(uint32_t token, std::vector<int32_t>* memo,
                                  void (FrameReader::*fill)(Frame*)) {
  if ((*memo)[token] >= 0) return frames_[(*memo)[token]];
  // Marked as begun before it is filled, so that a chain that leads back here ends.
  (*memo)[token] = static_cast<int32_t>(frames_.size());
  Frame& frame = frames_.emplace_back();
  frame.head = token;
  ++depth_;
  if (depth_ <= kDeepest) (this->*fill)(&frame);
  --depth_;
  return frame;
}

const Frame& FrameReader::Verb(uint32_t token) {
  return Compute(token, &verbs_, &FrameReader::FillVerb);
}
const Frame& FrameReader::Noun(uint32_t token) {
  return Compute(token, &nouns_, &FrameReader::FillNoun);
}
const Frame& FrameReader::Adjective(uint32_t token) {
  return Compute(token, &adjectives_, &FrameReader::FillAdjective);
}

std::vector<uint32_t> FrameReader::Conjuncts(uint32_t token) const {
  std::vector<uint32_t> all = {token};
  for (size_t i = 0; i < all.size() && all.size() < 64; ++i) {
    for (uint32_t child : document_.Children(all[i])) {
      bool joined = document_.tokens[child].relation == Relation::kConj ||
                    IsListedWith(document_, all[i], child);
      if (joined && IsNominal(document_.tokens[child])) AddOnce(child, &all);
    }
  }
  return all;
}

uint32_t FrameReader::MarkerOf(uint32_t noun) const {
  // Within a name the parser may hang the preposition on any of its tokens.
  uint32_t name = document_.NameAt(noun);
  Range tokens = name == kNone ? Range{noun, noun + 1} : document_.names[name].tokens;
  for (uint32_t at = tokens.begin; at < tokens.end; ++at) {
    for (uint32_t child : document_.Children(at)) {
      const Token& token = document_.tokens[child];
      bool before =
          token.relation == Relation::kCase && token.tag != PennTag::kPOS && child < tokens.begin;
      if (before) return child;
    }
  }
  return kNone;
}

void FrameReader::AddPrepositional(uint32_t noun, Frame* frame) {
  uint32_t marker = MarkerOf(noun);
  if (marker == kNone) return;
  for (const Frame::Prepositional& known : frame->prepositional) {
    if (known.noun == noun) return;
  }
  frame->prepositional.push_back({marker, noun});
  LiftFromName(noun, frame);
  // 'by the US at Guantanamo Bay' parsed as one noun phrase: what has a preposition of its own is
  // one of its own.
  for (uint32_t child : document_.Children(noun)) {
    bool inner = child < marker && IsNominal(document_.tokens[child]) &&
                 document_.tokens[child].relation != Relation::kConj;
    if (inner && MarkerOf(child) != kNone) AddPrepositional(child, frame);
  }
}

// 'handed X over to Y', 'the arrest of X by Y': a name has seldom a phrase of its own, and what the
// parser hangs on it belongs to the word above. Not 'of', and not before the name.
void FrameReader::LiftFromName(uint32_t noun, Frame* frame) {
  uint32_t name = document_.NameAt(noun);
  if (name == kNone || frame->prepositional.size() > 16) return;
  Range tokens = document_.names[name].tokens;
  for (uint32_t at = tokens.begin; at < tokens.end; ++at) {
    for (uint32_t child : document_.Children(at)) {
      if (tokens.contains(child) || child < tokens.end) continue;
      uint32_t marker = MarkerOf(child);
      bool lifted = marker != kNone && document_.Lower(marker) != "of" &&
                    document_.tokens[child].relation != Relation::kConj;
      if (lifted) AddPrepositional(child, frame);
    }
  }
}

void FrameReader::AddClause(uint32_t child, Frame* frame) {
  const Token& token = document_.tokens[child];
  uint32_t mark = document_.Child(child, Relation::kMark);
  bool to = mark != kNone && document_.tokens[mark].tag == PennTag::kTO;
  bool has_subject = false;
  for (uint32_t grandchild : document_.Children(child))
    has_subject |= IsSubject(document_.tokens[grandchild].relation);
  if (to || (token.relation == Relation::kXcomp && IsVerb(token.tag))) {
    frame->infinitive.push_back(child);
  } else if (token.relation == Relation::kXcomp && !has_subject) {
    frame->predicate.push_back(child);
  } else {
    frame->complement.push_back(child);
  }
}

// 'the Perth-based owner': a name that a hyphen joins to the participle behind it.
bool FrameReader::IsJoinedTo(uint32_t noun, uint32_t verb) const {
  uint32_t name = document_.NameAt(noun);
  if (name == kNone) return false;
  uint32_t hyphen = document_.names[name].tokens.end;
  return hyphen + 1 == verb && document_.tokens[hyphen].tag == PennTag::kHYPH;
}

// 'LIMA, May 3 - Ana met Tom' parsed with the city as the subject and Ana in apposition.
void FrameReader::AddBehindDateline(uint32_t child, Frame* frame) const {
  if (!IsSubject(document_.tokens[child].relation)) return;
  for (uint32_t behind : document_.Children(child)) {
    bool subject = document_.tokens[behind].relation == Relation::kAppos && behind < frame->head &&
                   IsNominal(document_.tokens[behind]) && !InDateline(document_, behind);
    if (subject) AddOnce(behind, frame->passive ? &frame->object : &frame->subject);
  }
}

void FrameReader::AddVerbChild(uint32_t child, Frame* frame) {
  Relation relation = document_.tokens[child].relation;
  if (InDateline(document_, child)) return AddBehindDateline(child, frame);
  if (IsJoinedTo(child, frame->head)) return AddOnce(child, &frame->modifier);
  bool argument = IsSubject(relation) || relation == Relation::kObj || relation == Relation::kIobj;
  // A noun behind a preposition is no object, whatever the parser called it.
  if (argument && IsNominal(document_.tokens[child]) && MarkerOf(child) != kNone)
    return AddPrepositional(child, frame);
  if (argument) LiftFromName(child, frame);
  switch (relation) {
    case Relation::kNsubj:
      return AddOnce(child, frame->passive ? &frame->object : &frame->subject);
    case Relation::kNsubjPass:
      return AddOnce(child, &frame->object);
    case Relation::kOblAgent:
      AddOnce(child, &frame->subject);
      return AddPrepositional(child, frame);
    case Relation::kObj:
      return AddOnce(child, &frame->object);
    case Relation::kIobj:
      return AddOnce(child, &frame->recipient);
    case Relation::kObl:
    case Relation::kNmod:
      // Without a preposition behind a verb that acts: an object, whatever the parser called it.
      if (!frame->passive && child > frame->head && IsNominal(document_.tokens[child]) &&
          MarkerOf(child) == kNone)
        return AddOnce(child, &frame->object);
      return AddPrepositional(child, frame);
    case Relation::kXcomp:
    case Relation::kCcomp:
      return AddClause(child, frame);
    default:
      return;
  }
}

bool FrameReader::HasPerfectAux(uint32_t verb) const {
  for (uint32_t child : document_.Children(verb)) {
    if (document_.tokens[child].relation == Relation::kAux && document_.Lemma(child) == "have")
      return true;
  }
  return false;
}

bool FrameReader::LooksPassive(uint32_t verb) const {
  bool perfect = HasPerfectAux(verb);
  for (uint32_t child : document_.Children(verb)) {
    Relation relation = document_.tokens[child].relation;
    if (relation == Relation::kAuxPass || IsPassiveSubject(relation) ||
        relation == Relation::kOblAgent)
      return true;
  }
  const Token& token = document_.tokens[verb];
  if (token.tag == PennTag::kVBD && HasDoerButNoSubject(document_, verb)) return true;
  if (token.tag != PennTag::kVBN || perfect)
    return token.relation == Relation::kAmod && token.tag != PennTag::kVBG;
  bool reduced = token.relation == Relation::kAcl || token.relation == Relation::kAdvcl ||
                 token.relation == Relation::kAmod;
  if (reduced) return true;
  // 'was arrested and charged': the second participle has no auxiliary of its own.
  bool joined = token.relation == Relation::kConj && token.head != kNone &&
                document_.tokens[token.head].tag == PennTag::kVBN;
  return joined && document_.Child(verb, Relation::kAux) == kNone && LooksPassive(token.head);
}

void FrameReader::FillVerb(Frame* frame) {
  uint32_t verb = frame->head;
  frame->passive = LooksPassive(verb);
  for (uint32_t child : document_.Children(verb)) AddVerbChild(child, frame);
  // The doer of a passive that the parser called an ordinary 'by' phrase.
  if (frame->passive && frame->subject.empty()) {
    for (const Frame::Prepositional& phrase : frame->prepositional) {
      if (document_.Lower(phrase.marker) == "by") AddOnce(phrase.noun, &frame->subject);
    }
    if (frame->subject.empty()) AddOnce(DoerBehindTime(document_, verb), &frame->subject);
  }
  JoinModified(frame);
  ReplaceStrayPronouns(frame);
  JoinCoordinated(frame);
  JoinControlled(frame);
  const Governor* governor = governors_.Find(document_.Lemma(verb), "");
  bool gives = governor != nullptr && governor->kind == GovernorKind::kGive;
  if (gives && frame->recipient.empty())
    AddOnce(ReceiverBehind(document_, verb), &frame->recipient);
  if (frame->object.empty() && frame->recipient.empty() && !frame->passive) AddSurfaceObject(frame);
  if (frame->subject.empty() && !frame->passive) AddSurfaceSubject(frame);
}

// Relative pronouns in clauses that the parser did not take for relative ones: what stands before
// them.
void FrameReader::ReplaceStrayPronouns(Frame* frame) const {
  for (std::vector<uint32_t>* slot : {&frame->subject, &frame->object}) {
    for (uint32_t& argument : *slot) {
      bool relative =
          IsRelativePronoun(document_.tokens[argument].tag) && document_.Lower(argument) != "what";
      uint32_t antecedent = relative ? AntecedentOf(document_, argument) : kNone;
      if (antecedent != kNone) argument = antecedent;
    }
  }
}

// A phrase right behind an active verb that the parser hung elsewhere is its object, unless it is
// somebody's subject.
void FrameReader::AddSurfaceObject(Frame* frame) const {
  bool clause = !frame->complement.empty() || !frame->infinitive.empty();
  SurfacePhrase phrase = PhraseFrom(document_, frame->head + 1);
  if (clause || phrase.head == kNone || IsSubject(document_.tokens[phrase.head].relation)) return;
  uint32_t name = document_.NameAt(phrase.head);
  if (name != kNone && IsValueClass(document_.names[name].name_class) &&
      phrase.tokens.size() <= document_.names[name].tokens.size())
    return;
  const Governor* governor = governors_.Find(document_.Lemma(frame->head), "");
  bool gives = governor != nullptr && governor->kind == GovernorKind::kGive;
  SurfacePhrase second = gives ? PhraseFrom(document_, phrase.tokens.end) : SurfacePhrase();
  if (second.head == kNone) return AddOnce(phrase.head, &frame->object);
  AddOnce(phrase.head, &frame->recipient);
  AddOnce(second.head, &frame->object);
}

void FrameReader::AddSurfaceSubject(Frame* frame) const {
  const Token& verb = document_.tokens[frame->head];
  if (!IsFiniteVerb(verb.tag) || verb.relation == Relation::kConj) return;
  SurfacePhrase phrase = PhraseBefore(document_, frame->head);
  if (phrase.head == kNone || document_.tokens[phrase.head].relation == Relation::kObj) return;
  if (InDateline(document_, phrase.head)) return;
  AddOnce(phrase.head, &frame->subject);
}

bool FrameReader::ReplaceIn(uint32_t antecedent, std::vector<uint32_t>* slot) const {
  for (uint32_t& argument : *slot) {
    const Token& token = document_.tokens[argument];
    bool relative = IsRelativePronoun(token.tag) ||
                    (document_.Lower(argument) == "that" && IsSubject(token.relation));
    if (!relative || argument < antecedent) continue;
    // 'who' right behind a person's name means that person, whatever the clause was hung on.
    uint32_t beside = AntecedentOf(document_, argument);
    uint32_t name = beside == kNone ? kNone : document_.NameAt(beside);
    bool person = name != kNone && document_.names[name].name_class == NameClass::kPerson &&
                  document_.Lower(argument) == "who";
    argument = person ? beside : antecedent;
    return true;
  }
  return false;
}

void FrameReader::ReplaceRelativePronouns(uint32_t antecedent, Frame* frame) const {
  bool placed = ReplaceIn(antecedent, &frame->subject) | ReplaceIn(antecedent, &frame->object) |
                ReplaceIn(antecedent, &frame->recipient);
  for (Frame::Prepositional& phrase : frame->prepositional) {
    if (!IsRelativePronoun(document_.tokens[phrase.noun].tag)) continue;
    phrase.noun = antecedent;
    placed = true;
  }
  if (placed) return;
  if (frame->passive && frame->object.empty()) return AddOnce(antecedent, &frame->object);
  if (frame->subject.empty()) return AddOnce(antecedent, &frame->subject);
  // 'the man police arrested'
  if (frame->object.empty() && frame->complement.empty()) AddOnce(antecedent, &frame->object);
}

// 'Among those extradited is X': those are, among others, X. By the order of words; kNone where it
// is not so.
uint32_t FrameReader::AmongThose(uint32_t noun) const {
  if (noun == 0 || document_.Lower(noun - 1) != "among") return kNone;
  uint32_t end = document_.sentences[document_.tokens[noun].sentence].tokens.end;
  for (uint32_t at = noun + 1; at < end; ++at) {
    const Token& token = document_.tokens[at];
    bool is = document_.Lemma(at) == "be" && IsFiniteVerb(token.tag) &&
              token.relation != Relation::kAuxPass;
    if (is) return PhraseFrom(document_, at + 1).head;
  }
  return kNone;
}

void FrameReader::JoinModified(Frame* frame) {
  const Token& token = document_.tokens[frame->head];
  if (token.head == kNone) return;
  uint32_t governor = token.head;
  if (token.relation == Relation::kAclRelcl) return ReplaceRelativePronouns(governor, frame);
  bool participle = token.relation == Relation::kAcl || token.relation == Relation::kAmod;
  if (!participle) return;
  if (frame->passive) {
    uint32_t among = AmongThose(governor);
    if (among != kNone) return AddOnce(among, &frame->object);
    return AddOnce(governor, &frame->object);
  }
  if (token.tag == PennTag::kVBG) {
    uint32_t beside = NameBeforeParticiple(document_, frame->head);
    return AddOnce(beside != kNone ? beside : governor, &frame->subject);
  }
  // 'Mexico's agreement to extradite X': the infinitive's subject is the noun's.
  const Frame& noun = Noun(governor);
  for (uint32_t owner : noun.possessor) AddOnce(owner, &frame->subject);
  if (frame->subject.empty()) frame->subject = noun.subject;
}

void FrameReader::TakeSurfaceSubject(const std::vector<uint32_t>& subject, Frame* frame) const {
  std::vector<uint32_t>& slot = frame->passive ? frame->object : frame->subject;
  if (slot.empty()) slot = subject;
}

const std::vector<uint32_t>& FrameReader::SurfaceSubject(uint32_t verb) {
  const Token& token = document_.tokens[verb];
  // A predicate: 'X is ready to go'.
  if (!IsVerb(token.tag)) return Adjective(verb).subject;
  const Frame& frame = Verb(verb);
  return frame.passive ? frame.object : frame.subject;
}

void FrameReader::JoinCoordinated(Frame* frame) {
  const Token& token = document_.tokens[frame->head];
  if (token.head == kNone) return;
  if (token.relation == Relation::kConj) TakeSurfaceSubject(SurfaceSubject(token.head), frame);
  // 'seized and burned the books': the object stands behind the last verb only.
  if (frame->passive || !frame->object.empty()) return;
  for (uint32_t child : document_.Children(frame->head)) {
    if (document_.tokens[child].relation != Relation::kConj || !IsVerb(document_.tokens[child].tag))
      continue;
    uint32_t object = document_.Child(child, Relation::kObj);
    bool own = false;
    for (uint32_t grandchild : document_.Children(child))
      own |= IsSubject(document_.tokens[grandchild].relation);
    bool adjacent =
        object != kNone && !own && child - frame->head <= 3 && frame->prepositional.empty();
    if (adjacent) AddOnce(object, &frame->object);
  }
}

// 'secured Mexico's agreement to extradite X': the noun right before 'to' that has an owner,
// wherever the infinitive hangs.
uint32_t FrameReader::OwnerOfPlan(uint32_t verb) {
  uint32_t mark = document_.Child(verb, Relation::kMark);
  bool infinitive = mark != kNone && mark > 0 && document_.tokens[mark].tag == PennTag::kTO;
  if (!infinitive || !IsCommonNoun(document_.tokens[mark - 1].tag)) return kNone;
  const Governor* governor = governors_.Find(document_.Lemma(mark - 1), "");
  bool plan = governor != nullptr && governor->effect != Effect::kAsserted;
  return plan && !Noun(mark - 1).possessor.empty() ? mark - 1 : kNone;
}

void FrameReader::JoinControlled(Frame* frame) {
  const Token& token = document_.tokens[frame->head];
  std::vector<uint32_t>& slot = frame->passive ? frame->object : frame->subject;
  uint32_t owner = OwnerOfPlan(frame->head);
  if (owner != kNone) return TakeSurfaceSubject(Noun(owner).possessor, frame);
  bool controlled = token.relation == Relation::kXcomp || token.relation == Relation::kAdvcl ||
                    (token.relation == Relation::kCcomp &&
                     (token.tag == PennTag::kVB || token.tag == PennTag::kVBN));
  if (!controlled || token.head == kNone || !slot.empty()) return;
  const Token& above = document_.tokens[token.head];
  if (!IsVerb(above.tag)) return TakeSurfaceSubject(SurfaceSubject(token.head), frame);
  const Frame& governing = Verb(token.head);
  uint32_t mark = document_.Child(frame->head, Relation::kMark);
  std::string_view marker = mark == kNone ? std::string_view() : document_.Lower(mark);
  bool of_object = token.relation == Relation::kXcomp || marker == "for" || marker == "of" ||
                   marker == "from" || marker == "as";
  // 'called on Egypt to free them': whom the infinitive stands right behind.
  bool infinitive = mark != kNone && document_.tokens[mark].tag == PennTag::kTO;
  for (const Frame::Prepositional& phrase : governing.prepositional) {
    std::string_view preposition = document_.Lower(phrase.marker);
    bool called = infinitive && document_.Subtree(phrase.noun).contains(mark - 1) &&
                  (preposition == "on" || preposition == "upon" || preposition == "to" ||
                   preposition == "for" || preposition == "with");
    if (called ||
        (infinitive && phrase.noun + 1 == mark && preposition != "by" && preposition != "in"))
      return TakeSurfaceSubject({phrase.noun}, frame);
  }
  bool promise = document_.Lemma(token.head) == "promise" || document_.Lemma(token.head) == "vow";
  if (of_object && !promise && !governing.object.empty())
    return TakeSurfaceSubject(governing.object, frame);
  if (of_object && !promise && !governing.recipient.empty())
    return TakeSurfaceSubject(governing.recipient, frame);
  TakeSurfaceSubject(governing.passive ? governing.object : governing.subject, frame);
}

}  // namespace dossier
