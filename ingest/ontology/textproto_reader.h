#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/ontology/diagnostic.h"

namespace google::protobuf {
class Message;
}

namespace dossier {

// Reads protobuf text format and remembers on which line each field stood, so that later checks can
// name it.
class TextprotoReader {
 public:
  TextprotoReader();
  ~TextprotoReader();

  // Fills `message` (cleared first). On a syntax error adds a diagnostic that names the line, and
  // returns false.
  bool Read(std::string_view file, std::string_view text, google::protobuf::Message* message,
            std::vector<Diagnostic>* diagnostics);

  // Line (from 1) on which the index-th value of a repeated top-level field of the last message
  // begins; 0 if unknown.
  int LineOf(std::string_view field, int index) const;
  // The same for a field inside that value: LineWithin("events", 3, "edges", 0).
  int LineWithin(std::string_view field, int index, std::string_view inner, int inner_index) const;

 private:
  struct Places;
  std::unique_ptr<Places> places_;
};

// One of `known` that is a likely misspelling of `word` (edit distance of at most 2), or empty.
std::string NearestName(std::string_view word, const std::vector<std::string>& known);

}  // namespace dossier
