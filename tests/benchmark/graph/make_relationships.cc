#include <map>
#include <numeric>
#include <utility>

#include "tests/benchmark/graph/news_dates.h"
#include "tests/benchmark/graph/news_graph.h"
#include "tests/benchmark/graph/random.h"

namespace dossier::benchmark {
namespace {

// The nodes of one label in the order of their fame, which is another than that of their ids.
class Fame {
 public:
  Fame(const NodeTable& table, uint64_t seed) : ids_(table.count) {
    std::iota(ids_.begin(), ids_.end(), table.first);
    Random random(seed, table.label + " fame");
    for (uint32_t i = table.count - 1; i > 0; --i) std::swap(ids_[i], ids_[random.Below(i + 1)]);
  }
  uint32_t size() const { return static_cast<uint32_t>(ids_.size()); }
  uint32_t operator[](uint32_t rank) const { return ids_[rank]; }

 private:
  std::vector<uint32_t> ids_;
};

class RelationshipMaker {
 public:
  RelationshipMaker(uint64_t seed, NewsGraph* graph) : seed_(seed), graph_(graph) {
    for (const NodeTable& table : graph->nodes) fame_.emplace(table.label, Fame(table, seed));
  }

  void Mentions(std::string_view to, uint32_t per_ten_articles);
  void Meetings();
  // `per_ten` relationships for ten nodes of `from`, each in turn; the other end famous.
  void FromEach(const char* type, const char* from, const char* to, uint32_t per_ten, bool only);
  // `per_ten` relationships for ten nodes of `to`, each in turn; the other end famous.
  void ToEach(const char* type, const char* from, const char* to, uint32_t per_ten, bool only);
  // Both ends famous; `per_ten` for ten nodes of `from`.
  void Between(const char* type, const char* from, const char* to, uint32_t per_ten, bool only);

 private:
  struct Made {
    RelationshipTable* table;
    Random random;
    const NodeTable& from;
    const NodeTable& to;
  };

  // `only`: the type has no other table.
  Made NewTable(const char* type, const char* from, const char* to, bool only) {
    std::string name = type;
    if (!only) name = name + "_" + from + "_" + to;
    graph_->relationships.push_back({name, type, from, to, {}, {}, {}, {}, {}});
    return {&graph_->relationships.back(), Random(seed_, name), graph_->node(from),
            graph_->node(to)};
  }

  static void Add(uint32_t from, uint32_t to, int32_t day, Made* made) {
    if (from == to) return;  // nobody meets himself
    made->table->from.push_back(from);
    made->table->to.push_back(to);
    made->table->date.push_back(day);
    made->table->confidence.push_back(Confidence(&made->random));
    made->table->source.push_back(static_cast<uint8_t>(made->random.Skewed(kSources)));
  }

  void Meet(std::vector<uint32_t>* last_met, Made* made);

  uint64_t seed_;
  NewsGraph* graph_;
  std::map<std::string, Fame, std::less<>> fame_;
};

void RelationshipMaker::Mentions(std::string_view to, uint32_t per_ten_articles) {
  Made made = NewTable("MENTIONS", "Article", std::string(to).c_str(), false);
  const Fame& fame = fame_.find(to)->second;
  const Column& date = made.from.column("date");
  for (uint32_t article = 0; article < made.from.count; ++article) {
    // 0 .. twice the average, so that some articles are about many.
    const uint32_t mentions = (made.random.Below(2 * per_ten_articles + 1) + 5) / 10;
    for (uint32_t i = 0; i < mentions; ++i) {
      Add(made.from.first + article, fame[made.random.Skewed(fame.size())], date.numbers[article],
          &made);
    }
  }
}

// The same two again, the acquaintance of an acquaintance, or two who did not know each other.
void RelationshipMaker::Meet(std::vector<uint32_t>* last_met, Made* made) {
  Random& random = made->random;
  const Fame& fame = fame_.find("Person")->second;
  RelationshipTable* table = made->table;
  const uint32_t met = static_cast<uint32_t>(table->size());
  uint32_t from = fame[random.Flat(fame.size())];
  uint32_t to = fame[random.Skewed(fame.size())];
  const uint32_t kind = random.Below(100);
  if (kind < 30 && met > 0) {
    const uint32_t earlier = random.Below(met);
    from = table->from[earlier];
    to = table->to[earlier];
    if (kind < 5) std::swap(from, to);
    const uint32_t further = (*last_met)[to - made->to.first];
    if (kind >= 10 && further != 0) to = further;
  }
  Add(from, to, NewsDay(&random), made);
  (*last_met)[from - made->from.first] = to;
}

void RelationshipMaker::Meetings() {
  Made made = NewTable("MET_WITH", "Person", "Person", true);
  std::vector<uint32_t> last_met(made.from.count);
  for (uint32_t i = 0; i < made.from.count * 12; ++i) Meet(&last_met, &made);
}

void RelationshipMaker::FromEach(const char* type, const char* from, const char* to,
                                 uint32_t per_ten, bool only) {
  Made made = NewTable(type, from, to, only);
  const Fame& fame = fame_.find(to)->second;
  for (uint32_t i = 0; i < made.from.count * per_ten / 10; ++i) {
    Add(made.from.first + i % made.from.count, fame[made.random.Skewed(fame.size())],
        NewsDay(&made.random), &made);
  }
}

void RelationshipMaker::ToEach(const char* type, const char* from, const char* to, uint32_t per_ten,
                               bool only) {
  Made made = NewTable(type, from, to, only);
  const Fame& fame = fame_.find(from)->second;
  for (uint32_t i = 0; i < made.to.count * per_ten / 10; ++i) {
    Add(fame[made.random.Skewed(fame.size())], made.to.first + i % made.to.count,
        NewsDay(&made.random), &made);
  }
}

void RelationshipMaker::Between(const char* type, const char* from, const char* to,
                                uint32_t per_ten, bool only) {
  Made made = NewTable(type, from, to, only);
  const Fame& sources = fame_.find(from)->second;
  const Fame& targets = fame_.find(to)->second;
  for (uint32_t i = 0; i < made.from.count * per_ten / 10; ++i) {
    Add(sources[made.random.Flat(sources.size())], targets[made.random.Steep(targets.size())],
        NewsDay(&made.random), &made);
  }
}

}  // namespace

void AddRelationships(uint64_t seed, NewsGraph* graph) {
  RelationshipMaker make(seed, graph);
  make.Mentions("Person", 48);
  make.Mentions("Organization", 32);
  make.Mentions("Place", 22);
  make.Mentions("Event", 16);
  make.Meetings();
  make.ToEach("SAID", "Person", "Statement", 10, true);
  make.FromEach("ABOUT", "Statement", "Person", 12, false);
  make.FromEach("ABOUT", "Statement", "Organization", 8, false);
  make.FromEach("ABOUT", "Statement", "Event", 5, false);
  make.FromEach("WORKS_FOR", "Person", "Organization", 14, true);
  make.FromEach("MEMBER_OF", "Person", "Organization", 12, true);
  make.FromEach("LOCATED_IN", "Organization", "Place", 12, false);
  make.FromEach("LOCATED_IN", "Event", "Place", 10, false);
  make.ToEach("PARTICIPATED_IN", "Person", "Event", 60, false);
  make.ToEach("PARTICIPATED_IN", "Organization", "Event", 30, false);
  make.Between("NEGOTIATED_WITH", "Person", "Person", 16, false);
  make.Between("NEGOTIATED_WITH", "Organization", "Organization", 20, false);
  make.Between("EXTRADITED_TO", "Person", "Place", 4, true);
}

}  // namespace dossier::benchmark
