// The words around a verb of saying that are not what is said.
#pragma once

#include <cstdint>
#include <optional>

#include "ingest/text/index.h"

namespace dossier {

class Document;

// 'her lawyer, Antony Lowe, has said': the phrase before the verb, and the one set off by commas
// between them.
struct SpeechSubject {
  Range phrase;
  Range aside;         // empty where there is none
  uint32_t begin = 0;  // the first token of both
};

// What stands before a verb of saying and may be its subject, by the order of words; none where the
// sentence begins with the verb or a clause stands before it.
std::optional<SpeechSubject> SubjectPhraseBefore(const Document& document, uint32_t verb);

// Whether the subject with its verb is set off from what stands before it, by a comma or dash:
// 'The plan will fail, Ana Ruiz said'. ', but Ana Ruiz said' and ', after Ana Ruiz said' go on.
bool IsSetOff(const Document& document, const SpeechSubject& subject);

// What the verb's sentence reports before the subject that begins at `clause`: without 'LIMA, May 2
// (Reuters) -' and what stands before a semicolon.
Range ContentBefore(const Document& document, uint32_t clause);

}  // namespace dossier
