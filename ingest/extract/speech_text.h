// What the words between and around quotation marks look like.
#pragma once

#include <cstdint>
#include <string_view>

#include "ingest/text/index.h"
#include "ingest/text/tags.h"

namespace dossier {

class Document;
struct Quotation;

inline bool IsClauseVerb(PennTag tag) { return IsFiniteVerb(tag) || tag == PennTag::kMD; }

bool IsMark(const Document& document, uint32_t token);
// Whether a finite verb or modal stands among the tokens.
bool HasClause(const Document& document, Range tokens);

// '"Morning Joe"', 'Marcia "Cia" Price': a few words all in capitals that no comma or colon leads
// up to and no mark of speech ends.
bool IsTitle(const Document& document, const Quotation& quotation);
// Speech, and not a word or title set off by marks.
bool IsSpeech(const Document& document, const Quotation& quotation);
// Whether the token stands within speech, at any depth of quotations.
bool InSpeech(const Document& document, uint32_t token);

// The word or mark right before the opening mark; empty at the begin of the text.
std::string_view LeadsTo(const Document& document, const Range& quoted);
// '"Words," ...': the sentence goes on behind the marks, and tells who spoke.
bool HasTag(const Document& document, const Range& quoted);

// The head of the noun phrase that ends before `end` and begins not before `begin`: 'a spokesman
// for the mayor of Lima' is a spokesman.
uint32_t HeadOfPhraseBefore(const Document& document, uint32_t end, uint32_t begin);
// The token before the brackets that close at `token`, if they do: 'Wang Mei-yu (王美玉) said'.
uint32_t BeforeBrackets(const Document& document, uint32_t first, uint32_t token);
// Takes marks and 'that' off both ends.
Range TrimContent(const Document& document, Range range);

}  // namespace dossier
