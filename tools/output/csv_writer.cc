#include <memory>
#include <utility>

#include "tools/output/cell_text.h"
#include "tools/output/csv_field.h"
#include "tools/output/result_elements.h"
#include "tools/output/result_writer.h"

namespace dossier {
namespace {

class CsvWriter : public ResultWriter {
 public:
  explicit CsvWriter(TextSink sink) : sink_(std::move(sink)) {}

  void Begin(const std::vector<std::string>& columns) override {
    std::string out;
    for (size_t i = 0; i < columns.size(); ++i) {
      if (i > 0) out += ',';
      AppendCsvField(columns[i], &out);
    }
    sink_(out + "\n");
  }

  void WriteRows(const RowBatch& batch) override {
    ResultElements elements(&batch.elements);
    std::string out;
    for (const Row& row : batch.rows) {
      for (size_t i = 0; i < row.size(); ++i) {
        if (i > 0) out += ',';
        if (!row[i].is_null()) AppendCsvField(CellText(row[i], elements), &out);
      }
      out += '\n';
    }
    sink_(out);
  }

  void End() override {}

 private:
  TextSink sink_;
};

}  // namespace

std::unique_ptr<ResultWriter> MakeCsvWriter(TextSink sink) { return std::make_unique<CsvWriter>(std::move(sink)); }

}  // namespace dossier
