#include <memory>
#include <utility>

#include "tools/output/cell_text.h"
#include "tools/output/result_elements.h"
#include "tools/output/result_writer.h"
#include "tools/terminal/escape.h"

namespace dossier {
namespace {

// A pipe would end the cell.
std::string MarkdownCell(std::string_view text) {
  std::string out;
  for (char c : EscapeForTerminal(text)) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out;
}

class MarkdownWriter : public ResultWriter {
 public:
  explicit MarkdownWriter(TextSink sink) : sink_(std::move(sink)) {}

  void Begin(const std::vector<std::string>& columns) override {
    if (columns.empty()) return;
    std::string names = "|";
    std::string rule = "|";
    for (const std::string& column : columns) {
      names += " " + MarkdownCell(column) + " |";
      rule += " --- |";
    }
    sink_(names + "\n" + rule + "\n");
  }

  void WriteRows(const RowBatch& batch) override {
    ResultElements elements(&batch.elements);
    std::string out;
    for (const Row& row : batch.rows) {
      out += '|';
      for (const Value& value : row) out += " " + MarkdownCell(CellText(value, elements)) + " |";
      out += '\n';
    }
    sink_(out);
  }

  void End() override {}

 private:
  TextSink sink_;
};

}  // namespace

std::unique_ptr<ResultWriter> MakeMarkdownWriter(TextSink sink) {
  return std::make_unique<MarkdownWriter>(std::move(sink));
}

}  // namespace dossier
