#include <array>
#include <tuple>

#include "tests/benchmark/floor/counting.h"
#include "tests/benchmark/floor/floor_queries.h"

namespace dossier::benchmark {
namespace {

constexpr int32_t kQuarterBegins = 18262;  // 2020-01-01
constexpr int32_t kQuarterEnds = 18353;    // 2020-04-01

struct Pair {
  uint32_t times, a, b;
};

bool MoreOften(const Pair& x, const Pair& y) {
  return std::make_tuple(y.times, x.a, x.b) < std::make_tuple(x.times, y.a, y.b);
}

// How often each person with a higher id is in an article with `person`; others keep no count.
void CountCompany(const BothWays& mentions, uint32_t person, std::vector<uint32_t>* times,
                  std::vector<uint32_t>* met) {
  met->clear();
  for (const uint32_t article : mentions.in.Neighbors(person)) {
    for (const uint32_t other : mentions.out.Neighbors(article)) {
      if (other <= person) continue;
      if ((*times)[other]++ == 0) met->push_back(other);
    }
  }
}

}  // namespace

Answer MostMentioned(const FloorGraph& graph, const Map&) {
  const Adjacency& in = graph.ways("MENTIONS_Article_Person").in;
  std::vector<uint32_t> count(graph.nodes);
  for (uint32_t id = 0; id < graph.nodes; ++id) count[id] = in.Degree(id);
  return TenHighest(count);
}

Answer MentionsBySource(const FloorGraph& graph, const Map&) {
  std::array<uint64_t, kSources> count = {};
  std::array<uint64_t, kSources> sum = {};
  for (const RelationshipTable& table : graph.graph.relationships) {
    if (table.type != "MENTIONS") continue;
    for (size_t i = 0; i < table.size(); ++i) {
      ++count[table.source[i]];
      sum[table.source[i]] += table.confidence[i];
    }
  }
  Answer answer;
  for (uint32_t i = 0; i < kSources; ++i) {
    if (count[i] == 0) continue;
    answer.push_back({Value(SourceName(i)), Number(count[i]),
                      Value(static_cast<double>(sum[i]) / 1000 / static_cast<double>(count[i]))});
  }
  return answer;
}

Answer PairsInArticles(const FloorGraph& graph, const Map&) {
  const BothWays& mentions = graph.ways("MENTIONS_Article_Person");
  std::vector<uint32_t> times(graph.nodes);
  std::vector<uint32_t> met;
  std::vector<Pair> best;  // a heap, the worst of them on top
  for (uint32_t person = 0; person < graph.nodes; ++person) {
    CountCompany(mentions, person, &times, &met);
    for (const uint32_t other : met) {
      const Pair pair{std::exchange(times[other], 0), person, other};
      if (best.size() == 20 && !MoreOften(pair, best.front())) continue;
      best.push_back(pair);
      std::push_heap(best.begin(), best.end(), MoreOften);
      if (best.size() <= 20) continue;
      std::pop_heap(best.begin(), best.end(), MoreOften);
      best.pop_back();
    }
  }
  std::sort(best.begin(), best.end(), MoreOften);
  Answer answer;
  for (const Pair& pair : best) {
    answer.push_back({Number(pair.a), Number(pair.b), Number(pair.times)});
  }
  return answer;
}

Answer CompanyOfPerson(const FloorGraph& graph, const Map& parameters) {
  const NodeTable& organizations = graph.graph.node("Organization");
  const Adjacency& mentioned = graph.ways("MENTIONS_Article_Person").in;
  const Adjacency& mentions = graph.ways("MENTIONS_Article_Organization").out;
  std::vector<uint32_t> count(graph.nodes);
  for (const uint32_t article : mentioned.Neighbors(IdOf(parameters, "popular"))) {
    for (const uint32_t organization : mentions.Neighbors(article)) ++count[organization];
  }
  Answer answer;
  for (const auto& [id, times] : Highest(count, 10)) {
    const std::string& name = organizations.column("name").texts[id - organizations.first];
    answer.push_back({Number(id), Value(name), Number(times)});
  }
  return answer;
}

Answer NewsOfQuarter(const FloorGraph& graph, const Map&) {
  const NodeTable& articles = graph.graph.node("Article");
  const std::vector<int32_t>& dates = articles.column("date").numbers;
  const BothWays& mentions = graph.ways("MENTIONS_Article_Organization");
  std::vector<uint32_t> count(graph.nodes);
  for (uint32_t i = 0; i < articles.count; ++i) {
    if (dates[i] < kQuarterBegins || dates[i] >= kQuarterEnds) continue;
    const auto others = mentions.out.Neighbors(articles.first + i);
    const auto rows = mentions.out.Rows(articles.first + i);
    for (size_t k = 0; k < others.size(); ++k) {
      if (mentions.table->confidence[rows[k]] > 600) ++count[others[k]];
    }
  }
  return TenHighest(count);
}

}  // namespace dossier::benchmark
