// What the order of words says where the parser is known to err about who does what to whom. Each
// answers kNone (or false) where it has nothing to say, and looks at one sentence only.
#pragma once

#include <cstdint>

namespace dossier {

class Document;

// 'the ANC, its partner ActionSA and the EFF': whether the second name, taken for an apposition of
// the first, is the next in a list.
bool IsListedWith(const Document& document, uint32_t first, uint32_t second);

// 'registered in Tallinn and bought last year by X': whether the finite verb 'bought', without a
// subject, stands behind a participle and has somebody who does it.
bool HasDoerButNoSubject(const Document& document, uint32_t verb);

// 'arrested in the early hours of Friday by a team': the head of the 'by' phrase that the parser
// hung on a time or place below the passive verb.
uint32_t DoerBehindTime(const Document& document, uint32_t verb);

// 'with Alan Milburn accusing Mr Howard': the name that ends right before the participle.
uint32_t NameBeforeParticiple(const Document& document, uint32_t participle);

// 'handed Guyana a win': the name between a verb of giving and a thing with an article.
uint32_t ReceiverBehind(const Document& document, uint32_t verb);

}  // namespace dossier
