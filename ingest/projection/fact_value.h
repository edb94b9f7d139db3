// Property values as the texts in which facts and tallies hold them: a tag, then the value, so that
// equal values are equal texts and days, and numbers written with equal lengths, are in order of
// their texts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "graph/value/value.h"

namespace dossier {

class PropertyValue;  // proto/extraction.proto

std::string TextFact(std::string_view text);
std::string IntegerFact(int64_t value);
std::string BooleanFact(bool value);
// Four places: confidences in [0, 1] compare as their texts do.
std::string ConfidenceFact(double value);
// The first day of '2025-08-12', '2025-08' or '2025'; nothing where the text is none of these.
std::optional<std::string> DayFact(std::string_view iso);
// 'day', 'month' or 'year', by the length of the ISO text.
std::string_view DatePrecision(std::string_view iso);

// Nothing where it holds no value. A date that is no date stays as text.
std::optional<std::string> FactOf(const PropertyValue& value);

// The value that the graph keeps; null for a text no fact has.
Value ValueOfFact(std::string_view fact);

}  // namespace dossier
