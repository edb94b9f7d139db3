// Universal Dependencies relations, with the subtypes that the English treebanks use.
#pragma once

#include <cstdint>
#include <string_view>

namespace dossier {

// The relation of a token to its head. Order is part of the model files' format: append only.
enum class Relation : uint8_t {
  kNone,  // not parsed
  kRoot,
  kPunct,
  kCase,
  kDet,
  kNsubj,
  kAmod,
  kAdvmod,
  kObj,
  kObl,
  kNmod,
  kCompound,
  kConj,
  kCc,
  kMark,
  kAux,
  kCop,
  kNmodPoss,
  kAdvcl,
  kXcomp,
  kFlat,
  kAclRelcl,
  kCcomp,
  kAcl,
  kAppos,
  kAuxPass,
  kNummod,
  kParataxis,
  kNsubjPass,
  kNmodUnmarked,
  kOblUnmarked,
  kDiscourse,
  kCompoundPrt,
  kList,
  kExpl,
  kFixed,
  kIobj,
  kOblAgent,
  kDep,
  kNmodDesc,
  kCsubj,
  kNsubjOuter,
  kDetPredet,
  kAdvclRelcl,
  kVocative,
  kGoeswith,
  kReparandum,
  kCcPreconj,
  kOrphan,
  kDislocated,
  kCsubjPass,
  kCsubjOuter,
};
inline constexpr int kRelations = static_cast<int>(Relation::kCsubjOuter) + 1;

// 'nsubj:pass'; '_' for kNone.
std::string_view ToString(Relation relation);
// An unknown subtype ('nmod:tmp') falls back to its main relation, an unknown relation to kDep.
Relation ParseRelation(std::string_view name);

// Subject of any kind: nsubj, csubj, passive or outer.
constexpr bool IsSubject(Relation r) {
  return r == Relation::kNsubj || r == Relation::kNsubjPass || r == Relation::kNsubjOuter ||
         r == Relation::kCsubj || r == Relation::kCsubjPass || r == Relation::kCsubjOuter;
}
constexpr bool IsPassiveSubject(Relation r) {
  return r == Relation::kNsubjPass || r == Relation::kCsubjPass;
}
constexpr bool IsOblique(Relation r) {
  return r == Relation::kObl || r == Relation::kOblAgent || r == Relation::kOblUnmarked;
}
// The head of a clause of its own below the head's clause.
constexpr bool IsClausal(Relation r) {
  return r == Relation::kAdvcl || r == Relation::kAdvclRelcl || r == Relation::kXcomp ||
         r == Relation::kCcomp || r == Relation::kAcl || r == Relation::kAclRelcl ||
         r == Relation::kCsubj || r == Relation::kCsubjPass || r == Relation::kCsubjOuter ||
         r == Relation::kParataxis;
}

}  // namespace dossier
