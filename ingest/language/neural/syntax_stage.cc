#include "ingest/language/neural/syntax_stage.h"

#include <algorithm>
#include <span>
#include <vector>

#include "ingest/language/neural/closed_classes.h"
#include "ingest/language/neural/missing_verb.h"
#include "ingest/language/neural/sentence_encoder.h"
#include "ingest/language/neural/syntax_decoder.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

// So many tokens are worked on together; more would only leave the caches.
constexpr uint32_t kBatchTokens = 512;

// Where to cut what is too long: behind the last comma or semicolon of the second half.
uint32_t CutOf(const Document& doc, uint32_t begin) {
  uint32_t end = begin + SyntaxStage::kLongestPart;
  for (uint32_t i = end; i > begin + SyntaxStage::kLongestPart / 2; --i) {
    std::string_view text = doc.Text(i - 1);
    if (text == "," || text == ";") return i;
  }
  return end;
}

std::vector<Range> PartsOf(const Document& doc) {
  std::vector<Range> parts;
  for (const Sentence& sentence : doc.sentences) {
    Range rest = sentence.tokens;
    while (rest.size() > SyntaxStage::kLongestPart) {
      uint32_t cut = CutOf(doc, rest.begin);
      parts.push_back({rest.begin, cut});
      rest.begin = cut;
    }
    if (rest.size() > 0) parts.push_back(rest);
  }
  return parts;
}

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

}  // namespace

absl::Status SyntaxStage::Run(Document* document) const {
  std::vector<Range> parts = PartsOf(*document);
  SentenceEncoder encoder(*model_, *document);
  SyntaxDecoder decoder(*model_);
  std::vector<TokenSyntax> syntax(kLongestPart);
  std::vector<uint8_t> function_words(kLongestPart);
  for (size_t begin = 0, end; begin < parts.size(); begin = end) {
    uint32_t tokens = 0;
    for (end = begin; end < parts.size() && tokens < kBatchTokens; ++end) {
      tokens += parts[end].size();
    }
    std::span<const Range> batch(parts.data() + begin, end - begin);
    encoder.Encode(batch);
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
