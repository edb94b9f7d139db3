// What the name finder looks at.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ingest/language/feature_list.h"
#include "ingest/language/gazetteer.h"
#include "ingest/language/lexical_features.h"
#include "ingest/text/document.h"

namespace dossier {

// Labels of the name finder: outside, then begin and inside of each class. Part of the model file's
// format.
enum NameLabel : uint8_t {
  kOutside,
  kBeginPerson,
  kInPerson,
  kBeginOrganization,
  kInOrganization,
  kBeginPlace,
  kInPlace,
  kBeginOther,
  kInOther,
};
inline constexpr int kNameLabels = 9;
constexpr bool IsBegin(uint8_t label) { return label % 2 == 1; }
constexpr bool IsInside(uint8_t label) { return label != kOutside && label % 2 == 0; }
// Whether `label` may stand behind `previous`: an inside only behind its own class.
constexpr bool MayFollow(uint8_t previous, uint8_t label) {
  return !IsInside(label) || previous == label || previous + 1 == label;
}

// Features of each token of a document: words, shapes, clusters and tags around it, gazetteer
// phrases that cover it, the run of capitalized words that it stands in, and what the rest of the
// article says of the same word (after Chieu and Ng 2003: seen in small letters, after a title,
// before a speech verb ...).
class NameFeatures {
 public:
  // All must outlive it; tags must be known. `lexical` is indexed by WordId.
  NameFeatures(const Document& document, std::span<const LexicalFeatures> lexical,
               const Gazetteer& gazetteer);

  // Features of the linear model.
  void Fill(Range sentence, uint32_t i, FeatureList* out) const;
  // Rows of the net's table (name_rows.h).
  void FillRows(Range sentence, uint32_t i, std::vector<uint32_t>* out) const;
  // The feature of one label behind another; the same for all documents.
  static uint64_t Transition(uint8_t previous);

 private:
  struct Run {
    uint32_t begin = 0, end = 0;  // 0, 0 for a token in none
    uint16_t heads = 0;           // kinds of head words in it
  };

  void FillArticle(Range sentence, uint32_t i, FeatureList* out) const;
  void FillRun(Range sentence, uint32_t i, FeatureList* out) const;
  void FillRunRows(Range sentence, uint32_t i, std::vector<uint32_t>* out) const;
  void FindRuns();
  void FindPhrases();
  void FindEvidence();
  uint32_t EvidenceOf(const Sentence& sentence, uint32_t i) const;
  uint32_t RunEvidence(const Sentence& sentence, uint32_t i) const;
  void Mark(Range tokens, uint32_t begin_bit);

  const Document& doc_;
  std::span<const LexicalFeatures> lexical_;
  const Gazetteer& gazetteer_;
  std::vector<Run> runs_;           // by token
  std::vector<uint32_t> phrases_;   // by token: bits of gazetteer groups, begin and inside
  std::vector<uint16_t> heads_;     // by WordId: gazetteer kinds of head words
  std::vector<uint32_t> evidence_;  // by WordId: what the article's other places say
};

}  // namespace dossier
