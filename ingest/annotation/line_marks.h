// The marks '[Person#1 Jane Roe]' and '[#1 she]' of an annotated line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/annotation/annotated_news.h"

namespace dossier {

// A line without its marks, and what they marked (bytes of `text`).
struct MarkedLine {
  std::string text;
  std::vector<AnnotatedMention> mentions;
  std::string wrong;  // what is no mark though it has a bracket; empty where all is well
};

MarkedLine ReadMarks(std::string_view line);

}  // namespace dossier
