// read_text [--facts] FILE...: prints what the pipeline makes of text files: the document's debug
// text, or (--facts) one JSON line an article with its entities.
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "ingest/language/english_pipeline.h"
#include "ingest/text/debug_text.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"

namespace dossier {
namespace {

std::string Quoted(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out + "\"";
}

void PrintEntities(const std::string& path, const Document& doc) {
  std::printf("{\"article\": %s, \"facts\": [], \"statements\": [], \"entities\": [",
              Quoted(path).c_str());
  bool first = true;
  for (uint32_t e = 0; e < doc.entities.size(); ++e) {
    const TextEntity& entity = doc.entities[e];
    if (entity.canonical == kNone && entity.name == 0) continue;
    if (!IsEntityClass(entity.name_class)) continue;
    std::string_view name = entity.canonical == kNone
                                ? doc.words.Text(entity.name)
                                : doc.Text(doc.mentions[entity.canonical].tokens);
    std::set<std::string> aliases;
    for (uint32_t m : entity.mentions) {
      if (doc.mentions[m].kind == MentionKind::kName)
        aliases.insert(std::string(doc.Text(doc.mentions[m].tokens)));
    }
    std::printf("%s{\"id\": \"e%u\", \"name\": %s, \"label\": %s, \"aliases\": [",
                first ? "" : ", ", e, Quoted(name).c_str(),
                Quoted(ToString(entity.name_class)).c_str());
    bool first_alias = true;
    for (const std::string& alias : aliases) {
      std::printf("%s%s", first_alias ? "" : ", ", Quoted(alias).c_str());
      first_alias = false;
    }
    std::printf("]}");
    first = false;
  }
  std::printf("]}\n");
}

int Read(int argc, char** argv) {
  bool facts = argc > 1 && std::strcmp(argv[1], "--facts") == 0;
  std::clock_t start = std::clock();
  auto pipeline = MakeEnglishPipeline();
  if (!pipeline.ok()) {
    std::fprintf(stderr, "%s\n", pipeline.status().ToString().c_str());
    return 1;
  }
  std::fprintf(stderr, "loaded in %.1f ms\n", 1e3 * (std::clock() - start) / CLOCKS_PER_SEC);
  start = std::clock();
  size_t tokens = 0;
  std::vector<double> times(pipeline->stages().size());
  for (int i = facts ? 2 : 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    Article article;
    article.set_text(std::string(std::istreambuf_iterator<char>(in), {}));
    Document document(article);
    for (size_t s = 0; s < times.size(); ++s) {
      std::clock_t begin = std::clock();
      absl::Status status = pipeline->stages()[s]->Run(&document);
      document.filled = document.filled | pipeline->stages()[s]->provides();
      times[s] += 1.0 * (std::clock() - begin) / CLOCKS_PER_SEC;
      if (!status.ok()) std::fprintf(stderr, "%s\n", status.ToString().c_str());
    }
    tokens += document.tokens.size();
    if (facts) {
      PrintEntities(argv[i], document);
    } else {
      std::fputs(DebugText(document).c_str(), stdout);
    }
  }
  double seconds = 1.0 * (std::clock() - start) / CLOCKS_PER_SEC;
  std::fprintf(stderr, "%zu tokens in %.3f s: %.0f tokens/s\n", tokens, seconds, tokens / seconds);
  for (size_t s = 0; s < times.size(); ++s) {
    std::fprintf(stderr, "  %-12s %.1f ms\n", std::string(pipeline->stages()[s]->name()).c_str(),
                 1e3 * times[s]);
  }
  return 0;
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) { return dossier::Read(argc, argv); }
