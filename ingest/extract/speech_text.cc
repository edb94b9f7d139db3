#include "ingest/extract/speech_text.h"

#include <string_view>

#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr uint32_t kLongestTitle = 6;
constexpr uint32_t kLongestBrackets = 8;

bool IsCapital(std::string_view text) { return text[0] >= 'A' && text[0] <= 'Z'; }

// 'Marcia "Cia" Price'.
bool IsNickname(const Document& document, const Range& tokens) {
  uint32_t behind = tokens.end + 1;
  return tokens.size() == 1 && IsProperNoun(document.tokens[tokens.begin - 2].tag) &&
         behind < document.tokens.size() && IsProperNoun(document.tokens[behind].tag);
}

// '"The Lake Turns Red" took the prize': at the begin of a sentence, no mark at its end.
bool BeginsWithTitle(const Document& document, const Range& tokens) {
  if (tokens.size() < 2 || tokens.size() > kLongestTitle) return false;
  for (uint32_t at = tokens.begin; at < tokens.end; ++at) {
    bool mark = document.tokens[at].Is(kIsPunctuation) && document.Text(at) != "-";
    if (mark || (!IsCapital(document.Text(at)) && document.Text(at).size() > 3)) return false;
  }
  uint32_t behind = tokens.end + 1;
  return behind < document.tokens.size() && IsClauseVerb(document.tokens[behind].tag) &&
         document.tokens[behind].sentence == document.tokens[tokens.begin].sentence;
}

}  // namespace

bool IsMark(const Document& document, uint32_t token) {
  return document.tokens[token].Is(kIsPunctuation);
}

bool HasClause(const Document& document, Range tokens) {
  for (uint32_t at = tokens.begin; at < tokens.end; ++at) {
    if (IsClauseVerb(document.tokens[at].tag)) return true;
  }
  return false;
}

bool IsTitle(const Document& document, const Quotation& quotation) {
  const Range& tokens = quotation.tokens;
  if (tokens.empty() || tokens.size() > kLongestTitle || tokens.begin < 2)
    return BeginsWithTitle(document, tokens);
  const Token& before = document.tokens[tokens.begin - 2];
  if (before.sentence != document.tokens[tokens.begin].sentence)
    return BeginsWithTitle(document, tokens);
  if (IsMark(document, tokens.begin - 2)) return false;
  if (IsNickname(document, tokens)) return true;
  uint32_t words = 0;
  for (uint32_t at = tokens.begin; at < tokens.end; ++at) {
    std::string_view text = document.Text(at);
    if (IsMark(document, at)) {
      bool behind_phrase = before.tag == PennTag::kPOS || before.tag == PennTag::kIN;
      bool ends = at + 1 == tokens.end && (text == "." || (text == "," && behind_phrase));
      if (text != "-" && !ends) return false;
      continue;
    }
    if (!IsCapital(text) && text.size() > 3) return false;
    words += IsCapital(text);
  }
  return words > 1;
}

bool IsSpeech(const Document& document, const Quotation& quotation) {
  return (quotation.is_speech || HasClause(document, quotation.tokens)) &&
         !IsTitle(document, quotation);
}

bool InSpeech(const Document& document, uint32_t token) {
  for (uint32_t at = document.QuotationAt(token); at != kNone;
       at = document.quotations[at].parent) {
    if (IsSpeech(document, document.quotations[at])) return true;
  }
  return false;
}

std::string_view LeadsTo(const Document& document, const Range& quoted) {
  return quoted.begin >= 2 ? document.Lower(quoted.begin - 2) : std::string_view();
}

bool HasTag(const Document& document, const Range& quoted) {
  uint32_t behind = quoted.end + 1;
  if (document.Text(quoted.end - 1) == ",") return true;
  uint32_t begin = document.sentences[document.tokens[quoted.begin].sentence].tokens.begin;
  return quoted.begin <= begin + 1 && behind < document.tokens.size() &&
         document.Text(behind) == ",";
}

uint32_t HeadOfPhraseBefore(const Document& document, uint32_t end, uint32_t begin) {
  uint32_t head = end - 1;
  for (int step = 0; step < 3; ++step) {
    uint32_t at = head;
    for (; at > begin; --at) {
      PennTag tag = document.tokens[at - 1].tag;
      bool inside = IsNoun(tag) || IsAdjective(tag) || tag == PennTag::kDT ||
                    tag == PennTag::kPOS || tag == PennTag::kPRPS || tag == PennTag::kCD ||
                    tag == PennTag::kHYPH || (tag == PennTag::kCC && head != end - 1);
      if (!inside) break;
    }
    bool of_noun = at >= begin + 2 && document.tokens[at - 1].tag == PennTag::kIN &&
                   IsNoun(document.tokens[at - 2].tag);
    if (!of_noun) break;
    head = at - 2;
  }
  return head;
}

uint32_t BeforeBrackets(const Document& document, uint32_t first, uint32_t token) {
  if (document.Text(token) != ")") return token;
  for (uint32_t at = token; at-- > first + 1 && token - at < kLongestBrackets;) {
    if (document.Text(at) == "(") return at - 1;
  }
  return token;
}

Range TrimContent(const Document& document, Range range) {
  while (!range.empty() && IsMark(document, range.begin) && document.Lower(range.begin) != "(" &&
         document.Lower(range.begin) != "$")
    ++range.begin;
  while (!range.empty() && document.Lower(range.begin) == "that" &&
         document.tokens[range.begin].relation != Relation::kNsubj &&
         document.tokens[range.begin].relation != Relation::kDet) {
    ++range.begin;
  }
  while (!range.empty() && IsMark(document, range.end - 1) && document.Lower(range.end - 1) != ")")
    --range.end;
  return range;
}

}  // namespace dossier
