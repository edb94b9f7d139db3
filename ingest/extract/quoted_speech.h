#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ingest/extract/argument_resolver.h"
#include "ingest/extract/quotation_cues.h"
#include "ingest/extract/quotation_tag.h"
#include "ingest/text/index.h"

namespace dossier {

class Document;
class SpeakerFinder;
class SpeechCues;
class StatementWriter;
struct Quotation;

// Statements of words between quotation marks: speech, and fragments within somebody's clause.
// Tells the resolver who 'I' is there. One thread, one document.
class QuotedSpeech {
 public:
  QuotedSpeech(const Document& document, const SpeechCues& cues, SlotReader* slots,
               SpeakerFinder* speakers, ArgumentResolver* resolver, StatementWriter* writer);

  void Speech();
  // Behind indirect speech, whose words may be theirs.
  void Fragments();

 private:
  std::optional<ResolvedArgument> SpeakerOf(uint32_t index, std::string* rule) const;
  std::optional<ResolvedArgument> FromBefore(uint32_t index, std::string* rule) const;
  std::optional<ResolvedArgument> OfNeighbour(uint32_t index, bool leads) const;
  void Fragment(uint32_t index);
  void Add(uint32_t index, const ResolvedArgument& speaker, const std::string& rule);
  bool OpensSentence(uint32_t first, uint32_t token) const;

  const Document& document_;
  const SpeechCues& cues_;
  ArgumentResolver* resolver_;
  StatementWriter* writer_;
  QuotationCues near_;
  QuotationTag tag_;
  std::vector<uint32_t> speaker_of_quotation_;  // entity, or kNone
};

}  // namespace dossier
