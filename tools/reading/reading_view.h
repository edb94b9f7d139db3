// What an article says, for a person at a terminal.
#pragma once

#include <string>

#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "tools/terminal/terminal.h"

namespace dossier {

// The article with its names coloured by kind; below it claims, events and statements, each with
// the words it rests on, their place, and the rule or model that found it. Text is escaped.
std::string ReadingView(const Article& article, const Extraction& extraction, const Terminal& terminal);

}  // namespace dossier
