#include "ingest/language/tagger.h"

#include <algorithm>

namespace dossier {
namespace {

const LexicalFeatures kOutside = {0x0123456789abcdefull, 0, 0, 0, {}, {}};

}  // namespace

TagLabel ParseTagLabel(std::string_view name) {
  size_t bar = name.find('|');
  if (bar == name.npos) return {ParsePennTag(name), UniversalTag::kX};
  return {ParsePennTag(name.substr(0, bar)), ParseUniversalTag(name.substr(bar + 1))};
}

const LexicalFeatures& TaggerFeatures::At(Range sentence, int64_t i) const {
  if (i < sentence.begin || i >= sentence.end) return kOutside;
  return lexical_[doc_.tokens[static_cast<size_t>(i)].word];
}

void TaggerFeatures::Fill(Range sentence, uint32_t i, uint8_t previous, uint8_t before,
                          FeatureList* out) const {
  const LexicalFeatures& w = At(sentence, i);
  const LexicalFeatures& l1 = At(sentence, int64_t{i} - 1);
  const LexicalFeatures& l2 = At(sentence, int64_t{i} - 2);
  const LexicalFeatures& r1 = At(sentence, int64_t{i} + 1);
  const LexicalFeatures& r2 = At(sentence, int64_t{i} + 2);
  uint64_t shape = ShapeOf(doc_.tokens[i]);
  uint64_t left_shape = i > sentence.begin ? ShapeOf(doc_.tokens[i - 1]) : 0;
  uint64_t right_shape = i + 1 < sentence.end ? ShapeOf(doc_.tokens[i + 1]) : 0;
  out->Clear();
  out->Add(0);
  out->Add(w.word);
  out->Add(w.word, shape);
  out->Add(w.word, previous);
  out->Add(w.word, previous, before);
  out->Add(w.word, l1.word);
  out->Add(w.word, r1.word);
  out->Add(previous);
  out->Add(previous, before);
  out->Add(l1.word);
  out->Add(l2.word);
  out->Add(r1.word);
  out->Add(r2.word);
  out->Add(previous, r1.word);
  out->Add(l1.word, r1.word);
  for (int n = 0; n < 4; ++n) {
    out->Add(w.suffix[n], shape & kSentenceStart);
    out->Add(w.prefix[n]);
  }
  out->Add(w.suffix[2], previous);
  out->Add(w.suffix[1], previous, before);
  out->Add(l1.suffix[2]);
  out->Add(r1.suffix[2]);
  out->Add(shape);
  out->Add(shape, previous);
  out->Add(shape, w.suffix[2]);
  out->Add(shape, left_shape);
  out->Add(shape, right_shape);
  out->Add(w.fine);
  out->Add(w.fine, previous);
  out->Add(l1.fine, w.fine);
  out->Add(w.fine, r1.fine);
  out->Add(w.middle, previous, r1.middle);
  out->Add(l1.fine);
  out->Add(r1.fine);
  out->Add(previous, r1.middle, r2.middle);
  out->Add(r1.fine, previous);
}

uint8_t BestLabel(std::span<const int32_t> scores) {
  return static_cast<uint8_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

}  // namespace dossier
