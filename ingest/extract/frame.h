#pragma once

#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

#include "ingest/text/index.h"

namespace dossier {

class Document;
class GovernorTable;

// The logical arguments of one verb or noun: token indices of the heads of phrases, in text order,
// conjuncts not yet unfolded. 'X was arrested by Y' and 'Y arrested X' have the same frame.
struct Frame {
  uint32_t head = kNone;
  bool noun = false;
  bool passive = false;
  std::vector<uint32_t> subject, object, recipient, complement, infinitive, predicate;
  std::vector<uint32_t> possessor, modifier, holder;
  std::vector<uint32_t> gainer, receiver;
  // 'with Y': the preposition's token and the head of what it governs.
  struct Prepositional {
    uint32_t marker = kNone;
    uint32_t noun = kNone;
  };
  std::vector<Prepositional> prepositional;
  // For a noun, the verb that it is the object (or passive subject) of; kNone otherwise.
  uint32_t governor = kNone;
};

// Works out frames from the parse and remembers them. References it returns stay valid. One thread,
// one document. Chains (control, conjunction, relative clauses) are followed up to a fixed depth,
// so time is linear.
class FrameReader {
 public:
  FrameReader(const Document& document, const GovernorTable& governors);

  const Frame& Verb(uint32_t token);
  const Frame& Noun(uint32_t token);
  // Of a predicate adjective: its subject is the subject of 'be'.
  const Frame& Adjective(uint32_t token);

  // Whether a noun heads a conjunct list and the other members of it.
  std::vector<uint32_t> Conjuncts(uint32_t token) const;
  // The verb that a noun is an argument of, directly or behind a preposition; kNone where none is.
  uint32_t GovernorOf(uint32_t noun) const;
  // The preposition ('with') that marks a noun, or kNone. Of several the first.
  uint32_t MarkerOf(uint32_t noun) const;

 private:
  const Frame& Compute(uint32_t token, std::vector<int32_t>* memo,
                       void (FrameReader::*fill)(Frame*));

  void FillVerb(Frame* frame);
  void FillNoun(Frame* frame);
  void FillAdjective(Frame* frame);

  bool IsJoinedTo(uint32_t noun, uint32_t verb) const;
  void AddVerbChild(uint32_t child, Frame* frame);
  void AddBehindDateline(uint32_t child, Frame* frame) const;
  void AddPrepositional(uint32_t noun, Frame* frame);
  void LiftFromName(uint32_t noun, Frame* frame);
  void AddClause(uint32_t child, Frame* frame);
  bool LooksPassive(uint32_t verb) const;
  bool HasPerfectAux(uint32_t verb) const;
  void JoinModified(Frame* frame);     // participles and relative clauses take the noun they modify
  void JoinCoordinated(Frame* frame);  // 'X came and saw': the first verb's subject
  void JoinControlled(Frame* frame);   // 'X agreed to go': the governing verb's subject or object
  void ReplaceStrayPronouns(Frame* frame) const;
  void AddSurfaceObject(Frame* frame) const;
  void AddSurfaceSubject(Frame* frame) const;
  uint32_t OwnerOfPlan(uint32_t verb);
  void TakeSurfaceSubject(const std::vector<uint32_t>& subject, Frame* frame) const;
  void ReplaceRelativePronouns(uint32_t antecedent, Frame* frame) const;
  bool ReplaceIn(uint32_t antecedent, std::vector<uint32_t>* slot) const;
  uint32_t AmongThose(uint32_t noun) const;
  const std::vector<uint32_t>& SurfaceSubject(uint32_t verb);

  void AddNounChild(uint32_t child, Frame* frame);
  void AddHolders(Frame* frame);
  void AddNameBehind(Frame* frame) const;
  void AddGovernor(Frame* frame);
  void TakeFromGovernor(uint32_t verb, Frame* frame);

  const Document& document_;
  const GovernorTable& governors_;
  std::deque<Frame> frames_;
  std::vector<int32_t> verbs_, nouns_, adjectives_;  // index into frames_, -1 where not yet
  int depth_ = 0;
};

}  // namespace dossier
