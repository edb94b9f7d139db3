#include <memory>
#include <utility>

#include "graph/value/value_json.h"
#include "tools/output/result_elements.h"
#include "tools/output/result_writer.h"

namespace dossier {
namespace {

void AppendRow(const Row& row, const ElementSource& elements, std::string* out) {
  *out += '[';
  for (size_t i = 0; i < row.size(); ++i) {
    if (i > 0) *out += ',';
    AppendJson(row[i], &elements, out);
  }
  *out += ']';
}

class JsonWriter : public ResultWriter {
 public:
  explicit JsonWriter(TextSink sink) : sink_(std::move(sink)) {}

  void Begin(const std::vector<std::string>& columns) override {
    std::string out = "{\"columns\":[";
    for (size_t i = 0; i < columns.size(); ++i) {
      if (i > 0) out += ',';
      AppendJsonString(columns[i], &out);
    }
    sink_(out + "],\"rows\":[");
  }

  void WriteRows(const RowBatch& batch) override {
    ResultElements elements(&batch.elements);
    std::string out;
    for (const Row& row : batch.rows) {
      if (any_) out += ',';
      any_ = true;
      AppendRow(row, elements, &out);
    }
    sink_(out);
  }

  void End() override { sink_("]}\n"); }

 private:
  TextSink sink_;
  bool any_ = false;
};

class JsonLinesWriter : public ResultWriter {
 public:
  explicit JsonLinesWriter(TextSink sink) : sink_(std::move(sink)) {}

  void Begin(const std::vector<std::string>& columns) override {
    for (const std::string& column : columns) {
      keys_.emplace_back();
      AppendJsonString(column, &keys_.back());
    }
  }

  void WriteRows(const RowBatch& batch) override {
    ResultElements elements(&batch.elements);
    std::string out;
    for (const Row& row : batch.rows) {
      out += '{';
      for (size_t i = 0; i < row.size(); ++i) {
        if (i > 0) out += ',';
        out += keys_[i] + ":";
        AppendJson(row[i], &elements, &out);
      }
      out += "}\n";
    }
    sink_(out);
  }

  void End() override {}

 private:
  TextSink sink_;
  std::vector<std::string> keys_;
};

}  // namespace

std::unique_ptr<ResultWriter> MakeJsonWriter(TextSink sink) { return std::make_unique<JsonWriter>(std::move(sink)); }

std::unique_ptr<ResultWriter> MakeJsonLinesWriter(TextSink sink) {
  return std::make_unique<JsonLinesWriter>(std::move(sink));
}

}  // namespace dossier
