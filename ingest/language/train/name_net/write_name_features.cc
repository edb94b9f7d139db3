// write_name_features DATA_DIR MODELS_DIR OWN_TEXT_DIR GAZETTEER OUTPUT_DIR
// [FILE.bio|FILE.news]...: the texts that name finders learn from as arrays of numbers for
// train.py, by the code that the program itself reads text with; and each FILE as a part of its
// own, to measure on.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "ingest/language/neural/sentence_encoder.h"
#include "ingest/language/neural/sentence_parts.h"
#include "ingest/language/neural/syntax_stage.h"
#include "ingest/language/train/name_reading.h"
#include "ingest/language/train/name_sources.h"

namespace dossier {
namespace {

// A file of numbers of one type, appended to.
template <typename T>
class ArrayFile {
 public:
  explicit ArrayFile(const std::string& path) : out_(path, std::ios::binary) {}
  void Add(T value) { Add(std::span<const T>(&value, 1)); }
  void Add(std::span<const T> values) {
    out_.write(reinterpret_cast<const char*>(values.data()),
               static_cast<std::streamsize>(values.size_bytes()));
  }

 private:
  std::ofstream out_;
};

// The arrays of one part, each in a file of its own.
class PartWriter {
 public:
  PartWriter(const NameReading& reading, const std::string& stem)
      : reading_(reading),
        tagger_(&reading.syntax()),
        allowed_(stem + ".allowed"),
        states_(stem + ".states"),
        words_(stem + ".words"),
        rows_(stem + ".rows"),
        row_begins_(stem + ".row_begins"),
        sentences_(stem + ".sentences"),
        documents_(stem + ".documents") {}

  bool Write(uint32_t source, NameSample* sample) {
    Document& doc = *sample->document;
    if (!tagger_.Run(&doc).ok()) return false;
    ForgiveNationalities(reading_.gazetteer(), sample);
    allowed_.Add(sample->allowed);
    SentenceEncoder encoder(reading_.syntax(), doc);
    for (Range part : SentenceParts(doc)) {
      encoder.Encode({&part, 1});
      states_.Add({encoder.Both(0), size_t{part.size()} * 4 * reading_.syntax().sizes.units});
    }
    for (const Token& token : doc.tokens) {
      words_.Add(static_cast<int32_t>(reading_.syntax().FindWord(doc.words.Text(token.word))));
    }
    WriteFeatures(doc);
    tokens_ += static_cast<uint32_t>(doc.tokens.size());
    documents_.Add(std::array<uint32_t, 2>{source, tokens_});
    return true;
  }

 private:
  void WriteFeatures(const Document& doc) {
    auto lexical = MakeLexicalFeatures(doc.words, reading_.clusters());
    NameFeatures features(doc, lexical, reading_.gazetteer());
    std::vector<uint32_t> rows;
    for (const Sentence& s : doc.sentences) {
      for (uint32_t i = s.tokens.begin; i < s.tokens.end; ++i) {
        features.FillRows(s.tokens, i, &rows);
        rows_.Add(rows);
        row_count_ += static_cast<uint32_t>(rows.size());
        row_begins_.Add(row_count_);
      }
      sentences_.Add(tokens_ + s.tokens.end);
    }
  }

  const NameReading& reading_;
  SyntaxStage tagger_;
  uint32_t tokens_ = 0, row_count_ = 0;
  ArrayFile<uint16_t> allowed_;
  ArrayFile<int16_t> states_;
  ArrayFile<int32_t> words_;
  ArrayFile<uint32_t> rows_, row_begins_, sentences_, documents_;
};

bool WritePart(const NameReading& reading, const std::vector<NameSource>& sources,
               const std::string& stem) {
  PartWriter writer(reading, stem);
  for (uint32_t s = 0; s < sources.size(); ++s) {
    NameCorpus corpus;
    if (absl::Status read = sources[s].read(sources[s].path, &corpus); !read.ok()) {
      std::fprintf(stderr, "%s\n", read.ToString().c_str());
      return false;
    }
    for (auto& sample : corpus) {
      if (!writer.Write(s, sample.get())) return false;
    }
  }
  return true;
}

// The vectors of all words, as the net's first layer reads them.
void WriteWords(const SyntaxModel& syntax, const std::string& path) {
  ArrayFile<float> out(path);
  std::vector<float> vector(syntax.words.width);
  for (uint32_t row = 0; row < syntax.words.scales.size(); ++row) {
    std::fill(vector.begin(), vector.end(), 0.0f);
    syntax.words.AddTo(row, 1, vector.data());
    out.Add(vector);
  }
}

NameSource SourceOf(const std::string& path) {
  if (path.ends_with(".news")) return {path, ReadNews};
  return {path,
          [](const std::string& file, NameCorpus* corpus) { return ReadBio(file, true, corpus); }};
}

int Run(int argc, char** argv) {
  NameReading reading(argv[2], argv[4]);
  if (!reading.status().ok()) {
    std::fprintf(stderr, "%s\n", reading.status().ToString().c_str());
    return 1;
  }
  std::string folder = argv[5];
  WriteWords(reading.syntax(), folder + "/words.f32");
  if (!WritePart(reading, NameSources(argv[1], argv[3]), folder + "/train")) return 1;
  for (int i = 6; i < argc; ++i) {
    std::string stem = std::filesystem::path(argv[i]).stem();
    if (!WritePart(reading, {SourceOf(argv[i])}, folder + "/" + stem)) return 1;
  }
  return 0;
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  if (argc < 6) {
    std::fprintf(stderr,
                 "usage: write_name_features DATA_DIR MODELS_DIR OWN_TEXT_DIR GAZETTEER OUTPUT_DIR "
                 "[FILE]...\n");
    return 2;
  }
  return dossier::Run(argc, argv);
}
