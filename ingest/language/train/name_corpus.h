// Texts with names marked, from all the sets that may be trained on.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/language/name_features.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"

namespace dossier {

// One document. allowed[token] is the set of labels (bits) that the annotation admits: one where it
// is complete, several where it says nothing.
struct NameSample {
  Article article;
  std::unique_ptr<Document> document;
  std::vector<uint16_t> allowed;
};
using NameCorpus = std::vector<std::unique_ptr<NameSample>>;

inline constexpr uint16_t kAnyLabel = (1 << kNameLabels) - 1;
constexpr uint16_t Only(uint8_t label) { return static_cast<uint16_t>(1 << label); }

// Builds a sample from sentences of words, as the tokenizer would cut them: hyphenated words are
// split, the labels with them.
class NameSampleBuilder {
 public:
  NameSampleBuilder();
  void AddWord(const std::string& word, uint16_t allowed);
  void EndSentence();
  bool empty() const { return words_.empty(); }
  std::unique_ptr<NameSample> Finish();

 private:
  struct Word {
    std::string text;
    uint16_t allowed;
    bool sentence_end;
  };
  std::vector<Word> words_;
};

// The begin label of a class as the sets name it ('PER', 'Person'); kOutside for any other, Group
// too.
uint8_t ClassLabel(std::string_view name);

// A name in a sentence of plain text: bytes [start, end) and its begin label.
struct NamedBytes {
  size_t start, end;
  uint8_t begin;
};

// Cuts the sentence into tokens and adds them; `names` in reading order.
void AddSentence(std::string_view text, const std::vector<NamedBytes>& names,
                 NameSampleBuilder* builder);

// Readers; each appends to `corpus`. Errors name file and line.
//   BIO: word, tab, label; a blank line ends a sentence, -DOCSTART- a document. `classes`: what the
//   set annotates ("PER ORG LOC MISC"); where MISC is not among them a token outside may be MISC.
absl::Status ReadBio(const std::string& path, bool has_misc, NameCorpus* corpus);
//   GUM's CoNLL-U: proper names among its entities.
absl::Status ReadGum(const std::string& path, NameCorpus* corpus);
//   Re-DocRED's JSON.
absl::Status ReadRedocred(const std::string& path, NameCorpus* corpus);
//   Our own annotated sentences: '[Person Jane Roe] of [Organization Acme Ltd] said ...', one a
//   line; '#' begins a comment, a blank line a new document.
absl::Status ReadBracketed(const std::string& path, NameCorpus* corpus);
//   Our own annotated articles, *.news (ingest/language/data/README.md).
absl::Status ReadNews(const std::string& path, NameCorpus* corpus);

}  // namespace dossier
