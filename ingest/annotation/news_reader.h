// Reads annotated news; ingest/language/data/README.md describes the files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/annotation/annotated_news.h"
#include "ingest/ontology/diagnostic.h"

namespace dossier {

// The articles of one file. What is not in the format is left out, with a diagnostic that says how
// to mend it. `file` is for messages.
std::vector<AnnotatedArticle> ReadAnnotatedNews(std::string_view file, std::string_view text,
                                                std::vector<Diagnostic>* diagnostics);

// The articles of files on disk, read and checked against the core ontology (annotation_check.h);
// fails with one line for each thing wrong.
absl::StatusOr<std::vector<AnnotatedArticle>> LoadAnnotatedNews(
    const std::vector<std::string>& paths);

// Whether the file's name begins with 'held_out': measured on, and nothing may be trained on it.
bool IsHeldOut(std::string_view path);

}  // namespace dossier
