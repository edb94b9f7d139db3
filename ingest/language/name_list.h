// Keeps Document::names sorted and apart.
#pragma once

#include <vector>

#include "ingest/text/name.h"

namespace dossier {

class Document;

// Adds names that overlap none of the document's and none of each other.
void InsertNames(const std::vector<Name>& added, Document* document);
// Adds names that overlap none of each other; the document's names that they overlap go.
void ReplaceNames(const std::vector<Name>& added, Document* document);

}  // namespace dossier
