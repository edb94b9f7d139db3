// Parts of speech: the Penn tags as the English Web Treebank uses them, and the universal ones.
#pragma once

#include <cstdint>
#include <string_view>

namespace dossier {

// Order is part of the model files' format: append only.
enum class PennTag : uint8_t {
  kNN,
  kIN,
  kDT,
  kNNP,
  kJJ,
  kPRP,
  kPeriod,
  kRB,
  kNNS,
  kComma,
  kVB,
  kCC,
  kVBD,
  kVBP,
  kVBZ,
  kCD,
  kVBN,
  kVBG,
  kTO,
  kMD,
  kPRPS,
  kRightBracket,
  kLeftBracket,
  kColon,
  kWDT,
  kOpenQuote,
  kWRB,
  kCloseQuote,
  kHYPH,
  kPOS,
  kWP,
  kUH,
  kRP,
  kNNPS,
  kJJR,
  kJJS,
  kEX,
  kRBR,
  kNFP,
  kADD,
  kSYM,
  kFW,
  kGW,
  kDollar,
  kPDT,
  kRBS,
  kLS,
  kAFX,
  kWPS,
  kUnknown,
};
inline constexpr int kPennTags = static_cast<int>(PennTag::kUnknown) + 1;

enum class UniversalTag : uint8_t {
  kNoun,
  kPunct,
  kVerb,
  kAdp,
  kPron,
  kDet,
  kPropn,
  kAdj,
  kAux,
  kAdv,
  kCconj,
  kPart,
  kNum,
  kSconj,
  kIntj,
  kSym,
  kX,
};
inline constexpr int kUniversalTags = static_cast<int>(UniversalTag::kX) + 1;

// 'NNP', 'PRP$', '-LRB-'; 'UNKNOWN' for kUnknown.
std::string_view ToString(PennTag tag);
// 'PROPN'.
std::string_view ToString(UniversalTag tag);
// kUnknown where the name is no tag.
PennTag ParsePennTag(std::string_view name);
// kX where the name is no tag.
UniversalTag ParseUniversalTag(std::string_view name);

constexpr bool IsVerb(PennTag t) {
  return t == PennTag::kVB || t == PennTag::kVBD || t == PennTag::kVBP || t == PennTag::kVBZ ||
         t == PennTag::kVBN || t == PennTag::kVBG;
}
// A finite form that carries its own tense: says, said, say.
constexpr bool IsFiniteVerb(PennTag t) {
  return t == PennTag::kVBD || t == PennTag::kVBP || t == PennTag::kVBZ;
}
constexpr bool IsProperNoun(PennTag t) { return t == PennTag::kNNP || t == PennTag::kNNPS; }
constexpr bool IsCommonNoun(PennTag t) { return t == PennTag::kNN || t == PennTag::kNNS; }
constexpr bool IsNoun(PennTag t) { return IsProperNoun(t) || IsCommonNoun(t); }
constexpr bool IsAdjective(PennTag t) {
  return t == PennTag::kJJ || t == PennTag::kJJR || t == PennTag::kJJS;
}
constexpr bool IsPunctuation(PennTag t) {
  return t == PennTag::kPeriod || t == PennTag::kComma || t == PennTag::kColon ||
         t == PennTag::kOpenQuote || t == PennTag::kCloseQuote || t == PennTag::kLeftBracket ||
         t == PennTag::kRightBracket || t == PennTag::kHYPH || t == PennTag::kNFP;
}

}  // namespace dossier
