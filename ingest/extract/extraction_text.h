#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

class Article;
class ExtractedClaim;
class Extraction;
class PropertyValue;

// The value as people write it: 'true', '26', '2025-08-12'; empty where it has none.
std::string PropertyText(const PropertyValue& value);

// An extraction in words, stable: the same entry gives the same bytes. For golden tests and for
// people. Sections 'entities', 'events', 'claims', 'statements', one line each thing; spans are
// shown by their text.
std::string ExtractionText(const Article& article, const Extraction& extraction);

// One line for each thing found, in the form that pattern examples use: 'Kenya ARRESTED Tom Ogola',
// 'Kenya MET_WITH Spain [planned]', 'Arrest(PATIENT=Tom Ogola)', 'Tom Ogola SAID the words'. An
// event gives one line for each participant.
std::vector<std::string> FoundLines(const Article& article, const Extraction& extraction);

}  // namespace dossier
