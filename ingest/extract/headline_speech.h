#pragma once

#include <cstdint>

#include "ingest/extract/argument_resolver.h"

namespace dossier {

class Document;
class EntityTable;
class StatementWriter;

// Statements of headlines: 'Minister Ana Ruiz: no new taxes', 'Police: driver was drunk'. One
// thread, one document.
class HeadlineSpeech {
 public:
  HeadlineSpeech(const Document& document, ArgumentResolver* resolver, const EntityTable& entities,
                 StatementWriter* writer)
      : document_(document), resolver_(resolver), entities_(entities), writer_(writer) {}

  void Run();

 private:
  // The colon that a few words without a verb or mark lead up to; kNone where there is none.
  uint32_t ColonOf(Range sentence) const;
  void Of(Range sentence);

  const Document& document_;
  ArgumentResolver* resolver_;
  const EntityTable& entities_;
  StatementWriter* writer_;
};

}  // namespace dossier
