// Query results as text in one of the formats people and programs read.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "query/engine/query_result.h"
#include "tools/terminal/terminal.h"

namespace dossier {

// Takes text as it is made, in pieces of any size.
using TextSink = std::function<void(std::string_view)>;

// Used from one thread: Begin once, WriteRows any number of times, End once.
class ResultWriter {
 public:
  virtual ~ResultWriter() = default;
  virtual void Begin(const std::vector<std::string>& columns) = 0;
  virtual void WriteRows(const RowBatch& batch) = 0;
  virtual void End() = 0;
};

// One writer a format: each is declared here and listed in result_writer.cc.
// json: {"columns":[...],"rows":[[...],...]}   jsonl: one object a row   csv: RFC 4180, null is empty
// table: boxes that fit the terminal           markdown: a GitHub table
std::unique_ptr<ResultWriter> MakeTableWriter(TextSink sink, const Terminal& terminal);
std::unique_ptr<ResultWriter> MakeJsonWriter(TextSink sink);
std::unique_ptr<ResultWriter> MakeJsonLinesWriter(TextSink sink);
std::unique_ptr<ResultWriter> MakeCsvWriter(TextSink sink);
std::unique_ptr<ResultWriter> MakeMarkdownWriter(TextSink sink);

// InvalidArgument naming the formats there are, for any other name.
absl::StatusOr<std::unique_ptr<ResultWriter>> MakeResultWriter(std::string_view format, TextSink sink,
                                                               const Terminal& terminal);

// Names of all formats, in the order of the list.
std::vector<std::string_view> ResultFormats();

}  // namespace dossier
