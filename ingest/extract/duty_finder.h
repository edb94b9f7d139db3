#pragma once

#include <cstdint>

#include "ingest/extract/argument_resolver.h"
#include "ingest/extract/claim_writer.h"
#include "ingest/extract/frame.h"
#include "ingest/text/index.h"

namespace dossier {

class Document;
class EntityTable;
class ExtractedStatement;
class Extraction;

// What a speaker says somebody else should, must or has to do is demanded of him: '"Egypt must free
// them," Ruiz said'. Reads the statements of an extraction and adds Demand events. One thread, one
// document.
class DutyFinder {
 public:
  DutyFinder(const Document& document, FrameReader* frames, ArgumentResolver* resolver,
             const EntityTable& entities, ClaimWriter* writer, Extraction* out);

  void Run();

 private:
  void InStatement(uint32_t speaker, Range tokens, Range passage_mention);
  void Demand(uint32_t speaker, uint32_t verb, Range speaker_mention);
  Range TokensOf(uint32_t start, uint32_t end) const;

  const Document& document_;
  FrameReader* frames_;
  ArgumentResolver* resolver_;
  const EntityTable& entities_;
  ClaimWriter* writer_;
  Extraction* out_;
};

}  // namespace dossier
