// Entities from names: which names of one article are one entity.
#pragma once

namespace dossier {

class Document;

// Makes entities and their name and demonym mentions, unsorted, appended to Document::mentions.
// Linear but for short forms, whose candidates are bounded.
void MakeNameEntities(Document* document);

// Chooses each entity's fullest name form, its class, finer label, country and gender from its
// names; sorts mentions and renumbers them.
void FinishEntities(Document* document);

}  // namespace dossier
