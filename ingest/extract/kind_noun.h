// The name that a common noun beside it tells the kind of: 'rights group HRCP', 'host Chile'.
#pragma once

#include <cstdint>

#include "ingest/text/index.h"

namespace dossier {

class Document;
class PostTable;

// Index of the organisation's name right behind a noun in the singular that the parse joins with it
// and that is no post or profession ('spokesman HRCP'), or of the body's or place's name behind
// 'host' and the like; kNone where there is none.
uint32_t NameBehindKind(const Document& document, const PostTable& posts, uint32_t noun);

}  // namespace dossier
