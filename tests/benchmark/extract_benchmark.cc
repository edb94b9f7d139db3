// How fast articles are read: cpu time of each stage, and articles a second on one thread and on several.
//   extract_benchmark [--threads N] [--repeat N] [--rounds N] PATH...
// --repeat reads every text N times over as one article: the time a word takes must not grow with it. --rounds measures the
// threads N times and tells of the fastest (3).
#include <sys/resource.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "ingest/extract/extractor.h"
#include "ingest/source/article_reader.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "tests/benchmark/measure/stage_times.h"

namespace dossier {
namespace {

constexpr double kUsualWords = 400;  // of an article, by which speeds compare

struct Settings {
  size_t threads = 2, repeat = 1, rounds = 3;
  std::vector<std::string> paths;
};

struct Texts {
  std::vector<Article> articles;
  size_t words = 0;
};

struct Speed {
  double wall = 0, cpu = 0;  // seconds
};

void Fail(const absl::Status& status) {
  if (status.ok()) return;
  std::fprintf(stderr, "%s\n", status.ToString().c_str());
  std::exit(1);
}

Settings ReadSettings(int argc, char** argv) {
  Settings settings;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    size_t* number = word == "--threads"  ? &settings.threads
                     : word == "--repeat" ? &settings.repeat
                     : word == "--rounds" ? &settings.rounds
                                          : nullptr;
    if (number == nullptr) settings.paths.emplace_back(word);
    if (number != nullptr && ++i < argc) *number = std::strtoul(argv[i], nullptr, 10);
  }
  return settings;
}

size_t CountWords(std::string_view text) {
  size_t words = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool space = text[i] == ' ' || text[i] == '\n';
    const bool after = i == 0 || text[i - 1] == ' ' || text[i - 1] == '\n';
    if (!space && after) ++words;
  }
  return words;
}

Texts ReadTexts(const Settings& settings) {
  Texts texts;
  ArticleReader reader(settings.paths, ReaderOptions());
  while (auto article = reader.Next()) {
    Fail(article->status());
    std::string text;
    for (size_t i = 0; i < settings.repeat; ++i) text += (*article)->text() + "\n\n";
    texts.words += CountWords(text);
    (*article)->set_text(std::move(text));
    texts.articles.push_back(**std::move(article));
  }
  return texts;
}

Speed ReadOnThreads(const Extractor& extractor, const Texts& texts, size_t count) {
  const auto began = std::chrono::steady_clock::now();
  const std::clock_t cpu = std::clock();
  std::atomic<size_t> next = 0;
  std::vector<std::thread> threads;
  for (size_t i = 0; i < count; ++i) {
    threads.emplace_back([&] {
      for (size_t a; (a = next++) < texts.articles.size();)
        Fail(extractor.Extract(texts.articles[a]).status());
    });
  }
  for (std::thread& thread : threads) thread.join();
  return {std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count(),
          static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC};
}

Speed BestOnThreads(const Extractor& extractor, const Texts& texts, size_t count, size_t rounds) {
  Speed best = ReadOnThreads(extractor, texts, count);
  for (size_t i = 1; i < rounds; ++i) {
    const Speed speed = ReadOnThreads(extractor, texts, count);
    best = {std::min(best.wall, speed.wall), std::min(best.cpu, speed.cpu)};
  }
  return best;
}

void ShowStages(const Extractor& extractor, const Texts& texts) {
  StageTimes stages = *StageTimes::Make(extractor);
  for (const Article& article : texts.articles) Fail(stages.Read(article));
  const double words = static_cast<double>(texts.words);
  std::printf("%zu articles, %zu words: %.2f s of cpu, %.2f us a word, %.1f articles/s of %.0f words\n%s",
              texts.articles.size(), texts.words, stages.Seconds(), 1e6 * stages.Seconds() / words,
              words / kUsualWords / stages.Seconds(), kUsualWords, stages.Table().c_str());
}

void ShowThreads(const Extractor& extractor, const Texts& texts, const Settings& settings) {
  const double articles = static_cast<double>(texts.articles.size());
  double one = 0;
  for (size_t count = 1; count <= settings.threads; ++count) {
    const Speed speed = BestOnThreads(extractor, texts, count, settings.rounds);
    if (count == 1) one = speed.wall;
    std::printf("%zu threads: %.2f s wall, %.2f s of cpu, %.1f articles/s, %.2f times one thread\n",
                count, speed.wall, speed.cpu, articles / speed.wall, one / speed.wall);
  }
}

int Run(int argc, char** argv) {
  const Settings settings = ReadSettings(argc, argv);
  const std::unique_ptr<Extractor> extractor = *Extractor::Make();
  const Texts texts = ReadTexts(settings);
  if (texts.words == 0) Fail(absl::InvalidArgumentError("what? give files or folders"));
  ShowStages(*extractor, texts);
  ShowThreads(*extractor, texts, settings);
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  std::printf("%ld MB resident at most\n", usage.ru_maxrss / 1024);
  return 0;
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) { return dossier::Run(argc, argv); }
