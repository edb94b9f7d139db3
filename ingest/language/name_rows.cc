#include "ingest/language/name_rows.h"

#include <algorithm>

#include "ingest/language/feature_hash.h"
#include "ingest/language/name_features.h"
#include "ingest/language/neural/word_pieces.h"

namespace dossier {
namespace {

enum HashKind : uint64_t {
  kWord,
  kPrefixes,
  kSuffixes = kPrefixes + 4,
  kPhrases = kSuffixes + 4,
  kFirstWord,
  kLastWord,
  kBeforeRun,
  kBehindRun,
};

uint32_t HashedRow(uint64_t kind, uint64_t value) {
  return kHashedNameRows + static_cast<uint32_t>(HashPair(kind, value) % kNameHashes);
}

void AddBits(uint32_t bits, uint32_t begin, std::vector<uint32_t>* out) {
  for (; bits != 0; bits &= bits - 1) {
    out->push_back(begin + static_cast<uint32_t>(std::countr_zero(bits)));
  }
}

}  // namespace

void NameFeatures::FillRows(Range sentence, uint32_t i, std::vector<uint32_t>* out) const {
  const Token& token = doc_.tokens[i];
  const LexicalFeatures& word = lexical_[token.word];
  bool capital = token.IsCapitalized();
  out->clear();
  out->push_back(kShapeRows + WrittenShape(token));
  out->push_back(kTagRows + static_cast<uint32_t>(token.tag));
  AddBits(phrases_[i], kPhraseRows, out);
  AddBits(evidence_[token.word], kEvidenceRows + 32 * capital, out);
  AddBits(heads_[token.word], kHeadRows + 16 * capital, out);
  out->push_back(kFineRows + word.fine);
  out->push_back(kMiddleRows + word.middle);
  out->push_back(HashedRow(kWord, HashPair(word.word, capital)));
  for (uint64_t n = 1; n < 4; ++n) {
    if (word.prefix[n] != 0) out->push_back(HashedRow(kPrefixes + n, word.prefix[n]));
    if (word.suffix[n] != 0) out->push_back(HashedRow(kSuffixes + n, word.suffix[n]));
  }
  out->push_back(HashedRow(kPhrases, phrases_[i]));
  if (runs_[i].end != 0) FillRunRows(sentence, i, out);
}

void NameFeatures::FillRunRows(Range sentence, uint32_t i, std::vector<uint32_t>* out) const {
  const Run& run = runs_[i];
  uint32_t length = std::min<uint32_t>(run.end - run.begin, 6),
           place = std::min<uint32_t>(i - run.begin, 4);
  bool starts = doc_.tokens[run.begin].Is(kSentenceStart);
  const LexicalFeatures& first = lexical_[doc_.tokens[run.begin].word];
  const LexicalFeatures& last = lexical_[doc_.tokens[run.end - 1].word];
  AddBits(run.heads, kRunHeadRows, out);
  AddBits(heads_[doc_.tokens[run.end - 1].word], kLastHeadRows, out);
  out->push_back(kRunPlaceRows + (length - 1) * 5 + place);
  out->push_back(kRunPlaceRows + 32 + 6 * starts + length - 1);
  out->push_back(kFirstFineRows + first.fine);
  out->push_back(kLastFineRows + last.fine);
  out->push_back(HashedRow(kFirstWord, first.word));
  out->push_back(HashedRow(kLastWord, last.word));
  if (run.begin > sentence.begin) {
    out->push_back(HashedRow(kBeforeRun, lexical_[doc_.tokens[run.begin - 1].word].word));
  }
  if (run.end < sentence.end) {
    out->push_back(HashedRow(kBehindRun, lexical_[doc_.tokens[run.end].word].word));
  }
}

}  // namespace dossier
