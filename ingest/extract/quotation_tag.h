#pragma once

#include <optional>

#include "ingest/extract/argument_resolver.h"

namespace dossier {

class Document;
class SpeakerFinder;
struct Quotation;

// Who speaks words between quotation marks without a verb of saying that we know. One thread, one
// document.
class QuotationTag {
 public:
  QuotationTag(const Document& document, SpeakerFinder* speakers, ArgumentResolver* resolver);

  // '"Words," -- Ana Ruiz': who stands behind a dash that follows the quotation.
  std::optional<ResolvedArgument> BehindDash(const Quotation& quotation) const;
  // '"Words," laughed Ana Ruiz', '"Words," the senator shot back': behind words that end in a comma
  // any verb tells who spoke them.
  std::optional<ResolvedArgument> BesideVerb(const Quotation& quotation) const;
  // 'Ana Ruiz was not convinced: "Words."', 'Bishop Ana Ruiz: "Words."'
  std::optional<ResolvedArgument> BeforeColon(const Quotation& quotation) const;

 private:
  const Document& document_;
  SpeakerFinder* speakers_;
  ArgumentResolver* resolver_;
};

}  // namespace dossier
