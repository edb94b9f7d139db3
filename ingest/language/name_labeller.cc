#include "ingest/language/name_labeller.h"

#include "ingest/language/name_decoder.h"
#include "ingest/language/neural/name_scorer.h"

namespace dossier {

std::vector<uint8_t> LabelNames(const LinearModel& linear, const NameNetModel& net,
                                const SyntaxModel& syntax, const NameFeatures& features,
                                const Document& document) {
  std::vector<NameNetScores> scores = NameScorer(net, syntax, document, features).Score();
  NameDecoder decoder(&linear);
  decoder.AddTransitions(net.chain);
  std::vector<uint8_t> labels(document.tokens.size(), kOutside);
  for (const Sentence& sentence : document.sentences) {
    Range tokens = sentence.tokens;
    decoder.Score(features, tokens);
    decoder.AddScores(std::span(scores).subspan(tokens.begin, tokens.size()));
    std::vector<uint8_t> found = decoder.Decode({});
    std::copy(found.begin(), found.end(), labels.begin() + tokens.begin);
  }
  return labels;
}

}  // namespace dossier
