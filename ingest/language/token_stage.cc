#include "ingest/language/token_stage.h"

#include "ingest/language/character.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

struct LetterCounts {
  int upper = 0, lower = 0, other = 0, digits = 0, marks = 0;
  bool first_upper = false;
  bool hyphen = false;
};

LetterCounts Count(std::string_view token) {
  LetterCounts n;
  for (size_t at = 0; at < token.size();) {
    Character c = CharacterAt(token, at);
    if (c.kind == CharClass::kUpper) {
      n.first_upper |= n.upper + n.lower + n.other == 0;
      ++n.upper;
    } else if (c.kind == CharClass::kLower) {
      ++n.lower;
    } else if (c.kind == CharClass::kLetter) {
      ++n.other;
    } else if (c.kind == CharClass::kDigit) {
      ++n.digits;
    } else if (c.kind != CharClass::kMark) {
      ++n.marks;
      n.hyphen |= c.IsHyphen();
    }
    at += c.length;
  }
  return n;
}

uint16_t CaseFlag(const LetterCounts& n) {
  if (n.upper == 0) return n.lower + n.other > 0 ? kLowerCase : 0;
  if (n.upper >= 2 && n.lower == 0) return kAllCapitals;
  return n.first_upper ? kInitialCapital : kMixedCase;
}

void AddTokens(const std::vector<TokenSpan>& spans, Document* document) {
  std::string_view text = document->text();
  uint32_t last_end = 0;
  document->tokens.reserve(spans.size());
  for (const TokenSpan& span : spans) {
    Token token;
    token.start = span.start;
    token.end = span.end;
    std::string_view written = text.substr(span.start, span.end - span.start);
    token.flags = static_cast<uint16_t>(span.flags | ShapeFlags(written));
    if (span.start > last_end || span.start == 0) token.flags |= kSpaceBefore;
    token.word = document->words.Add(FoldCase(written));
    document->tokens.push_back(token);
    last_end = span.end;
  }
}

}  // namespace

uint16_t ShapeFlags(std::string_view token) {
  LetterCounts n = Count(token);
  uint16_t flags = CaseFlag(n);
  int letters = n.upper + n.lower + n.other;
  if (n.digits > 0) flags |= kHasDigit;
  if (n.digits > 0 && letters == 0) flags |= kAllDigits;
  if (n.hyphen && letters > 0) flags |= kHasHyphen;
  if (letters + n.digits == 0) flags |= kIsPunctuation;
  return flags;
}

absl::Status TokenStage::Run(Document* document) const {
  std::vector<TokenSpan> spans;
  spans.reserve(document->text().size() / 5);
  for (const Paragraph& paragraph : document->paragraphs) {
    scanner_.Scan(document->text(), paragraph.start, paragraph.end, &spans);
  }
  document->tokens.clear();
  AddTokens(spans, document);
  return absl::OkStatus();
}

}  // namespace dossier
