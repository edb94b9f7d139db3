// Reads names from CoNLL's columns, BIO or BIOES, as annotated articles of the kind 'names'.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/annotation/annotated_news.h"
#include "ingest/ontology/diagnostic.h"

namespace dossier {

// A word a line, its label in the last column ('B-PER', 'I-Location', 'O'), columns parted by tabs
// or blanks; a blank line ends a sentence, a line '-DOCSTART-' begins a document. Long documents
// are cut. The classes become Person, Organization and Place; names of other classes are left out,
// for no two sets mean the same by them. Each name is an entity of its own: there is no coreference
// in the file. Words are put together as printed text has them. A line without a label gets a
// diagnostic.
std::vector<AnnotatedArticle> ReadBioNames(std::string_view file, std::string_view text,
                                           std::vector<Diagnostic>* diagnostics);

// The same from files on disk; fails with one line for each thing wrong.
absl::StatusOr<std::vector<AnnotatedArticle>> LoadBioNames(const std::vector<std::string>& paths);

}  // namespace dossier
