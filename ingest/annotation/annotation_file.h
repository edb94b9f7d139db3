// What the readers of annotated files share: lines with their numbers, and files with their errors.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/status/statusor.h"
#include "ingest/annotation/annotated_news.h"
#include "ingest/ontology/diagnostic.h"

namespace dossier {

// Calls `line` for each line of the text, without its newline, with its number from 1.
void ForEachLine(std::string_view text, absl::FunctionRef<void(int, std::string_view)> line);

// Reads one file's text; adds what is wrong.
using AnnotationReader = absl::FunctionRef<std::vector<AnnotatedArticle>(
    std::string_view file, std::string_view text, std::vector<Diagnostic>* diagnostics)>;

// The articles of all files. NotFound for a file that cannot be read; InvalidArgument with every
// diagnostic where there is one.
absl::StatusOr<std::vector<AnnotatedArticle>> LoadAnnotationFiles(
    const std::vector<std::string>& paths, AnnotationReader read);

}  // namespace dossier
