// Makes the names of one article agree with each other.
#pragma once

namespace dossier {

class Document;

// Two steps over Document::names, which stay sorted and apart:
//  - the same words have one class everywhere: the one they have most often, a longer name that
//  contains a person's surname counting for the surname alone;
//  - capitalized words outside names that are a name elsewhere, or the surname of a person who is
//  named in full, become names.
// Linear in the document.
void MakeNamesAgree(Document* document);

}  // namespace dossier
