// The four ACE attributes and named values as facts.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

struct Contribution;
class NamedValue;  // proto/extraction.proto

// modality, polarity, tense and genericity of an Event node; numbers are those of
// proto/extraction.proto.
void AddAce(int polarity, int modality, int tense, int genericity, Contribution* node);
// On a direct edge only what can differ: alleged or asserted by somebody, generic, tense.
void AddEdgeAce(int modality, int tense, int genericity, Contribution* edge);

// The property under which a named value of an entry is kept: its own key, or 'stated_<key>' where
// the projection itself writes a property of that key: two folds must never write one property.
std::string PropertyFor(std::string_view key);
void AddAttribute(const NamedValue& attribute, Contribution* contribution);

}  // namespace dossier
