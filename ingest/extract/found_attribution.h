#pragma once

#include <string>
#include <string_view>

#include "ingest/text/index.h"

namespace dossier {

// Words, plans and views that a text lays to somebody whom it need not name ('critics', 'the poll',
// 'who'): reported speech, of which there is a statement where we know who speaks, and all else.
// Bytes of the article's text.
struct FoundAttribution {
  Range source;      // the words for whoever says or thinks it
  Range cue;         // 'said', 'wants'
  Range content;     // what it is
  std::string rule;  // the pattern that found it: '<file>/<pattern>'
};

// 'critics ATTRIBUTED [say] the plan would fail'
std::string AttributionLine(const FoundAttribution& found, std::string_view text);

}  // namespace dossier
