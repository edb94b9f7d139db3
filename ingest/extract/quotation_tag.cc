#include "ingest/extract/quotation_tag.h"

#include <string_view>

#include "ingest/extract/speaker_finder.h"
#include "ingest/extract/speech_text.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr uint32_t kBehind = 14;  // tokens behind a quotation in which its verb may stand

}  // namespace

QuotationTag::QuotationTag(const Document& document, SpeakerFinder* speakers,
                           ArgumentResolver* resolver)
    : document_(document), speakers_(speakers), resolver_(resolver) {}

std::optional<ResolvedArgument> QuotationTag::BehindDash(const Quotation& quotation) const {
  uint32_t dash = quotation.tokens.end + 1;
  if (dash + 1 >= document_.tokens.size()) return std::nullopt;
  std::string_view text = document_.Text(dash);
  bool is_dash = text == "\u2015" || text == "\u2014" || text == "\u2013" || text == "--";
  uint32_t name = is_dash ? document_.NameAt(dash + 1) : kNone;
  if (name == kNone || document_.names[name].name_class != NameClass::kPerson) return std::nullopt;
  // A sentence that goes on is an aside: '"Yes" -- Ana Ruiz thought so -- was heard.'
  uint32_t end = document_.names[name].tokens.end;
  bool goes_on = end < document_.tokens.size() && IsClauseVerb(document_.tokens[end].tag);
  if (goes_on) return std::nullopt;
  for (const ResolvedArgument& found : resolver_->ResolveOne(document_.names[name].head, false))
    return found;
  return std::nullopt;
}

std::optional<ResolvedArgument> QuotationTag::BesideVerb(const Quotation& quotation) const {
  const Range& quoted = quotation.tokens;
  if (!HasTag(document_, quoted)) return std::nullopt;
  uint32_t begin = quoted.end + 1, sentence = document_.tokens[quoted.end - 1].sentence;
  if (begin < document_.tokens.size() && document_.Text(begin) == ",") ++begin;
  for (uint32_t at = begin; at < document_.tokens.size() && at < begin + kBehind; ++at) {
    const Token& token = document_.tokens[at];
    if (token.sentence != sentence || document_.QuotationAt(at) != kNone) break;
    if (!IsFiniteVerb(token.tag)) continue;
    return at == begin ? speakers_->Behind(at) : speakers_->Before(at);
  }
  return std::nullopt;
}

std::optional<ResolvedArgument> QuotationTag::BeforeColon(const Quotation& quotation) const {
  uint32_t begin = quotation.tokens.begin;
  if (LeadsTo(document_, quotation.tokens) != ":") return std::nullopt;
  const Range& sentence = document_.sentences[document_.tokens[begin - 2].sentence].tokens;
  return speakers_->BeforeColon({sentence.begin, begin - 2});
}

}  // namespace dossier
