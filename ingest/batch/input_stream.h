// Files, folders and standard input as a stream of articles.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ingest/batch/article_stream.h"
#include "ingest/source/raw_article.h"

namespace dossier {

// Inputs are opened by the thread that asks for the next one and parsed by the thread that reads
// it.
std::unique_ptr<ArticleStream> StreamInputs(const std::vector<std::string>& paths,
                                            const ReaderOptions& options);

}  // namespace dossier
