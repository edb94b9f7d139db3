// The words of an annotation and its 'key=value' pairs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/annotation/annotated_news.h"

namespace dossier {

// The words of a line, cut at blanks outside double quotes: 'LEADS 1 2 date="on Monday"' are four.
std::vector<std::string_view> AnnotationWords(std::string_view line);

// Takes 'key=value' or 'key="more words"' apart; false for anything else.
bool ReadAnnotationValue(std::string_view word, AnnotationValues* values);

// The value of that key, or ''.
std::string_view ValueOf(const AnnotationValues& values, std::string_view key);

// '3' or '2,3'; none where it is something else.
std::optional<uint32_t> EntityNumber(std::string_view word);
std::optional<std::vector<uint32_t>> EntityNumbers(std::string_view words);

// Whether the claim makes an edge, as extraction would: neither denied nor planned, possible or
// conditional.
bool IsAsserted(const AnnotationValues& values);

}  // namespace dossier
