// How far an ingest is, for a person at a terminal or for a log.
#pragma once

#include <cstdio>
#include <string>

#include "ingest/batch/ingest_report.h"
#include "tools/terminal/terminal.h"

namespace dossier {

// On a terminal one line that is drawn again and again; elsewhere a plain line now and then.
class IngestProgressLine {
 public:
  IngestProgressLine(std::FILE* out, const Terminal& terminal) : out_(out), terminal_(terminal) {}
  ~IngestProgressLine() { Clear(); }

  void Show(const IngestProgress& progress);
  // Takes the line off the terminal.
  void Clear();

 private:
  std::FILE* out_;
  Terminal terminal_;
  double shown_at_ = -1;
  bool drawn_ = false;
};

// '1234 articles, 56.7/s, 45 %, 1 min 20 s left'
std::string ProgressText(const IngestProgress& progress);

// 'one line a number' for the end: what was added, what was not and why.
std::string ReportText(const IngestReport& report);

}  // namespace dossier
