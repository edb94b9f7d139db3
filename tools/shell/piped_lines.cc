#include <cstdio>
#include <memory>

#include "tools/shell/line_source.h"

namespace dossier {
namespace {

class PipedLineSource : public LineSource {
 public:
  explicit PipedLineSource(std::FILE* in) : in_(in) {}

  LineResult Next(const std::string&, std::string* line) override {
    line->clear();
    int c;
    while ((c = getc_unlocked(in_)) != EOF && c != '\n') *line += static_cast<char>(c);
    return c == EOF && line->empty() ? LineResult::kEnd : LineResult::kLine;
  }

  void Remember(const std::string&) override {}

 private:
  std::FILE* in_;
};

}  // namespace

std::unique_ptr<LineSource> PipedLines(std::FILE* in) { return std::make_unique<PipedLineSource>(in); }

}  // namespace dossier
