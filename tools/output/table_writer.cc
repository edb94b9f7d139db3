#include <algorithm>
#include <memory>
#include <utility>

#include "tools/output/cell_text.h"
#include "tools/output/column_widths.h"
#include "tools/output/result_elements.h"
#include "tools/output/result_writer.h"
#include "tools/terminal/display_width.h"
#include "tools/terminal/escape.h"

namespace dossier {
namespace {

// Widths are settled once this many rows have been seen; later rows are cut to them.
constexpr size_t kRowsForWidths = 1000;

class TableWriter : public ResultWriter {
 public:
  TableWriter(TextSink sink, const Terminal& terminal) : sink_(std::move(sink)), terminal_(terminal) {}

  void Begin(const std::vector<std::string>& columns) override {
    for (const std::string& column : columns) names_.push_back(EscapeForTerminal(column));
  }

  void WriteRows(const RowBatch& batch) override {
    ResultElements elements(&batch.elements);
    for (const Row& row : batch.rows) {
      Cells cells;
      for (const Value& value : row) cells.push_back(EscapeForTerminal(CellText(value, elements)));
      waiting_.push_back(std::move(cells));
      if (!widths_.empty() || waiting_.size() >= kRowsForWidths) Flush();
    }
  }

  void End() override {
    if (names_.empty()) return;
    Flush();
    sink_(Rule("└", "┴", "┘"));
  }

 private:
  using Cells = std::vector<std::string>;

  void Flush() {
    if (widths_.empty()) {
      SettleWidths();
      sink_(Rule("┌", "┬", "┐") + Line(names_, true) + Rule("├", "┼", "┤"));
    }
    for (const Cells& cells : waiting_) sink_(Line(cells, false));
    waiting_.clear();
  }

  void SettleWidths() {
    std::vector<size_t> wanted;
    for (const std::string& name : names_) wanted.push_back(std::max<size_t>(1, DisplayWidth(name)));
    for (const Cells& cells : waiting_) {
      for (size_t i = 0; i < cells.size(); ++i) wanted[i] = std::max(wanted[i], DisplayWidth(cells[i]));
    }
    if (!terminal_.interactive) {
      widths_ = wanted;
      return;
    }
    size_t frame = 3 * names_.size() + 1;
    widths_ = ShareWidth(wanted, terminal_.width > frame ? terminal_.width - frame : 0);
  }

  std::string Line(const Cells& cells, bool heading) const {
    std::string line = "│";
    for (size_t i = 0; i < cells.size(); ++i) {
      std::string cell = FitToWidth(cells[i], widths_[i]);
      line += " " + (heading ? Styled(terminal_, Style::kBold, cell) : cell) + " │";
    }
    return line + "\n";
  }

  std::string Rule(const char* left, const char* middle, const char* right) const {
    std::string rule = left;
    for (size_t i = 0; i < widths_.size(); ++i) {
      if (i > 0) rule += middle;
      for (size_t k = 0; k < widths_[i] + 2; ++k) rule += "─";
    }
    return rule + right + "\n";
  }

  TextSink sink_;
  Terminal terminal_;
  Cells names_;
  std::vector<Cells> waiting_;
  std::vector<size_t> widths_;
};

}  // namespace

std::unique_ptr<ResultWriter> MakeTableWriter(TextSink sink, const Terminal& terminal) {
  return std::make_unique<TableWriter>(std::move(sink), terminal);
}

}  // namespace dossier
