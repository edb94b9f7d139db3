#include "ingest/language/train/chain_samples.h"

#include <algorithm>
#include <map>

namespace dossier {
namespace {

MentionSpan BytesOf(const Document& document, Range tokens) {
  return {document.tokens[tokens.begin].start, document.tokens[tokens.end - 1].end};
}

// Of several phrases in one mark with one head, the longest comes first and is the mention.
uint32_t ShortestAround(const Chains& chains, const Token& head) {
  uint32_t best = kNone, length = kNone;
  for (uint32_t c = 0; c < chains.size(); ++c) {
    for (auto [start, end] : chains[c]) {
      if (start > head.start || head.end > end || end - start >= length) continue;
      best = c;
      length = end - start;
    }
  }
  return best;
}

}  // namespace

std::vector<uint32_t> ChainsOfPhrases(const CoreferenceArticle& article, const Document& document,
                                      const std::vector<NounPhrase>& phrases) {
  std::map<MentionSpan, uint32_t> by_span;
  for (uint32_t c = 0; c < article.chains.size(); ++c) {
    for (const MentionSpan& m : article.chains[c]) by_span.emplace(m, c);
  }
  std::vector<uint32_t> chains(phrases.size(), kNone);
  for (size_t p = 0; p < phrases.size(); ++p) {
    if (!article.complete && phrases[p].is_core) continue;
    if (!article.complete && phrases[p].kind != PhraseKind::kCoordination) {
      uint32_t head =
          phrases[p].name == kNone ? phrases[p].head : document.names[phrases[p].name].head;
      chains[p] = ShortestAround(article.chains, document.tokens[head]);
    } else if (auto found = by_span.find(BytesOf(document, phrases[p].tokens));
               found != by_span.end()) {
      chains[p] = found->second;
    }
  }
  return chains;
}

}  // namespace dossier
