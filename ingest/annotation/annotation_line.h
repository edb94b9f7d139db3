// One line that begins with '> ', read into the article it annotates.
#pragma once

#include <string_view>

#include "ingest/annotation/annotated_news.h"
#include "ingest/ontology/diagnostic.h"

namespace dossier {

// `line` without its '> ', on that line of the file; speaks of the article's last line, which it
// must have. Where it is not in the format, returns what is wrong and how to mend it in the last
// two fields of a Diagnostic; else an empty one.
Diagnostic ReadAnnotation(std::string_view line, int line_number, AnnotatedArticle* article);

}  // namespace dossier
