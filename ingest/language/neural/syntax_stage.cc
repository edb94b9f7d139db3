#include "ingest/language/neural/syntax_stage.h"

#include <algorithm>
#include <span>
#include <vector>

#include "ingest/language/neural/closed_classes.h"
#include "ingest/language/neural/lstm_cell.h"
#include "ingest/language/neural/missing_verb.h"
#include "ingest/language/neural/sentence_encoder.h"
#include "ingest/language/neural/sentence_parts.h"
#include "ingest/language/neural/syntax_decoder.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

// So many tokens are worked on together; more would only leave the caches.
constexpr uint32_t kBatchTokens = 512;

void Store(Range part, std::span<const TokenSyntax> syntax, Document* document) {
  for (uint32_t i = 0; i < part.size(); ++i) {
    Token& token = document->tokens[part.begin + i];
    token.tag = syntax[i].tag;
    token.universal = syntax[i].universal;
    token.relation = syntax[i].relation;
    token.head = syntax[i].head == kNone ? kNone : part.begin + syntax[i].head;
    if (token.head != kNone) continue;
    Sentence& sentence = document->sentences[token.sentence];
    if (part.begin == sentence.tokens.begin) {
      sentence.root = part.begin + i;
    } else {
      token.head = sentence.root;
      token.relation = Relation::kParataxis;
    }
  }
}

// Keeps for each token of the batch what a later net reads of its states.
void KeepStates(const Int8Matrix& later, const SentenceEncoder& encoder,
                std::span<const Range> batch, TokenStates* out) {
  constexpr float kMost = 16000;
  std::vector<float> sums(size_t{encoder.size()} * later.rows);
  std::vector<Int16Vector> xs(encoder.size());
  std::vector<float*> rows(encoder.size());
  for (uint32_t i = 0; i < encoder.size(); ++i) {
    xs[i] = {encoder.Both(i), kStateScale};
    rows[i] = sums.data() + size_t{i} * later.rows;
  }
  AddProducts(later, xs, rows);
  uint32_t first = 0;
  for (Range part : batch) {
    for (uint32_t i = part.begin; i < part.end; ++i, ++first) {
      out->scales[i] = Quantize(std::span(rows[first], later.rows), kMost,
                                out->values.data() + size_t{i} * later.rows);
    }
  }
}

}  // namespace

absl::Status SyntaxStage::Run(Document* document) const {
  std::vector<Range> parts = SentenceParts(*document);
  SentenceEncoder encoder(*model_, *document);
  SyntaxDecoder decoder(*model_);
  std::vector<TokenSyntax> syntax(kLongestPart);
  std::vector<uint8_t> function_words(kLongestPart);
  TokenStates& states = document->states;
  if (later_ != nullptr) {
    states.width = later_->rows;
    states.values.assign(document->tokens.size() * states.width, 0);
    states.scales.assign(document->tokens.size(), 0);
  }
  for (size_t begin = 0, end; begin < parts.size(); begin = end) {
    uint32_t tokens = 0;
    for (end = begin; end < parts.size() && tokens < kBatchTokens; ++end) {
      tokens += parts[end].size();
    }
    std::span<const Range> batch(parts.data() + begin, end - begin);
    encoder.Encode(batch);
    if (later_ != nullptr) KeepStates(*later_, encoder, batch, &states);
    uint32_t first = 0;
    for (Range part : batch) {
      for (uint32_t at = 0; at < part.size(); ++at)
        function_words[at] = IsFunctionWord(document->Lower(part.begin + at));
      decoder.Decode(encoder, {first, part.size()}, function_words, syntax);
      RestoreMissingVerb({syntax.data(), part.size()});
      Store(part, syntax, document);
      first += part.size();
    }
  }
  document->IndexChildren();
  return absl::OkStatus();
}

}  // namespace dossier
