// Names between quotation marks.
#pragma once

namespace dossier {

class Document;

// Short title-case quotations are works ('the film "Parasite"', '"Jack in the Box"'); one between
// the parts of a person's name is a nickname and joins them ('Tanawat "Pope" Wattanaputi'). Names
// stay sorted and apart.
void ReadQuotedNames(Document* document);

}  // namespace dossier
