#include "ingest/ontology/textproto_reader.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/message.h>
#include <google/protobuf/text_format.h>

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace dossier {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::TextFormat;

class Collector : public google::protobuf::io::ErrorCollector {
 public:
  Collector(std::string_view file, std::vector<Diagnostic>* diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  void AddError(int line, int /*column*/, const std::string& message) override {
    diagnostics_->push_back({std::string(file_), line + 1, message, Remedy(message)});
  }

 private:
  static std::string Remedy(const std::string& message) {
    if (absl::StrContains(message, "has no field named"))
      return "the fields are listed in the .proto file named at the top";
    return "see the file's neighbours for the form";
  }

  std::string_view file_;
  std::vector<Diagnostic>* diagnostics_;
};

size_t EditDistance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      size_t substitute = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substitute});
    }
  }
  return row[b.size()];
}

}  // namespace

struct TextprotoReader::Places {
  TextFormat::ParseInfoTree tree;
  const Descriptor* descriptor = nullptr;
};

TextprotoReader::TextprotoReader() = default;
TextprotoReader::~TextprotoReader() = default;

bool TextprotoReader::Read(std::string_view file, std::string_view text,
                           google::protobuf::Message* message,
                           std::vector<Diagnostic>* diagnostics) {
  places_ = std::make_unique<Places>();
  places_->descriptor = message->GetDescriptor();
  message->Clear();
  Collector collector(file, diagnostics);
  TextFormat::Parser parser;
  parser.RecordErrorsTo(&collector);
  parser.WriteLocationsTo(&places_->tree);
  parser.SetRecursionLimit(32);
  return parser.ParseFromString(std::string(text), message);
}

int TextprotoReader::LineOf(std::string_view field, int index) const {
  if (places_ == nullptr) return 0;
  const auto* descriptor = places_->descriptor->FindFieldByName(std::string(field));
  return descriptor == nullptr ? 0 : places_->tree.GetLocation(descriptor, index).line + 1;
}

int TextprotoReader::LineWithin(std::string_view field, int index, std::string_view inner,
                                int inner_index) const {
  if (places_ == nullptr) return 0;
  const auto* outer = places_->descriptor->FindFieldByName(std::string(field));
  if (outer == nullptr || outer->message_type() == nullptr) return 0;
  const auto* tree = places_->tree.GetTreeForNested(outer, index);
  const auto* descriptor = outer->message_type()->FindFieldByName(std::string(inner));
  if (tree == nullptr || descriptor == nullptr) return LineOf(field, index);
  return tree->GetLocation(descriptor, inner_index).line + 1;
}

std::string NearestName(std::string_view word, const std::vector<std::string>& known) {
  std::string best;
  size_t best_distance = 3;
  for (const std::string& name : known) {
    if (name.size() > word.size() + 2 || word.size() > name.size() + 2) continue;
    size_t distance = EditDistance(word, name);
    if (distance < best_distance) best_distance = distance, best = name;
  }
  return best;
}

}  // namespace dossier
