#include "ingest/extract/headline_speech.h"

#include <string_view>

#include "ingest/extract/entity_table.h"
#include "ingest/extract/speech_text.h"
#include "ingest/extract/statement_writer.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr uint32_t kLongestHeadline = 8;  // tokens before the colon of a headline

}  // namespace

void HeadlineSpeech::Run() {
  for (const Sentence& sentence : document_.sentences) Of(sentence.tokens);
}

uint32_t HeadlineSpeech::ColonOf(Range sentence) const {
  uint32_t colon = sentence.begin;
  while (colon < sentence.end && colon - sentence.begin <= kLongestHeadline &&
         document_.Lower(colon) != ":") {
    if (IsClauseVerb(document_.tokens[colon].tag) || IsMark(document_, colon)) return kNone;
    ++colon;
  }
  bool leads = colon > sentence.begin && colon + 3 < sentence.end && document_.Lower(colon) == ":";
  return leads ? colon : kNone;
}

void HeadlineSpeech::Of(Range sentence) {
  uint32_t colon = ColonOf(sentence);
  if (colon == kNone) return;
  Range content{colon + 1, sentence.end};
  if (!HasClause(document_, content) || document_.QuotationAt(content.begin + 1) != kNone) return;
  for (const ResolvedArgument& found : resolver_->ResolveOne(colon - 1, true)) {
    std::string_view label = entities_.Label(found.entity);
    if (label != "Person" && label != "Organization" && label != "Group") continue;
    while (content.size() > 1 && document_.Lower(content.end - 1) == ".") --content.end;
    writer_->Add(found,
                 {document_.tokens[content.begin].start, document_.tokens[content.end - 1].end,
                  content, false},
                 sentence.begin, "statements/headline");
    return;
  }
}

}  // namespace dossier
