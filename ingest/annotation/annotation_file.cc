#include "ingest/annotation/annotation_file.h"

#include <iterator>
#include <utility>

#include "absl/strings/str_cat.h"
#include "ingest/source/whole_file.h"

namespace dossier {

void ForEachLine(std::string_view text, absl::FunctionRef<void(int, std::string_view)> line) {
  for (int number = 1; !text.empty(); ++number) {
    const size_t end = text.find('\n');
    line(number, text.substr(0, end));
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
}

absl::StatusOr<std::vector<AnnotatedArticle>> LoadAnnotationFiles(
    const std::vector<std::string>& paths, AnnotationReader read) {
  std::vector<AnnotatedArticle> all;
  std::vector<Diagnostic> diagnostics;
  for (const std::string& path : paths) {
    absl::StatusOr<std::string> text = ReadWholeFile(path);
    if (!text.ok()) return text.status();
    std::vector<AnnotatedArticle> articles = read(path, *text, &diagnostics);
    all.insert(all.end(), std::make_move_iterator(articles.begin()),
               std::make_move_iterator(articles.end()));
  }
  absl::Status status = ToStatus(diagnostics);
  if (!status.ok()) return status;
  return all;
}

}  // namespace dossier
