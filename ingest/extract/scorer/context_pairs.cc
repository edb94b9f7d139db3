#include "ingest/extract/scorer/context_pairs.h"

#include <algorithm>

#include "ingest/extract/entity_table.h"
#include "ingest/extract/scorer/feature_bag.h"
#include "ingest/extract/scorer/pair_path.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr size_t kMostRecent = 5;
constexpr uint32_t kTitleWords = 5;  // looked at before a name and behind it
constexpr uint32_t kNear = 8;        // tokens around a name in which its own place may stand

bool Mentions(const std::vector<Endpoint>& endpoints, uint32_t entity) {
  return std::any_of(endpoints.begin(), endpoints.end(),
                     [entity](const Endpoint& end) { return end.argument.entity == entity; });
}

}  // namespace

const ContextPairs::Seen* ContextPairs::Most(std::string_view label, std::string_view finer) const {
  const Seen* most = nullptr;
  for (const auto& [entity, seen] : seen_) {
    bool fits =
        entities_.Label(entity) == label && (finer.empty() || entities_.Finer(entity) == finer);
    if (fits && (most == nullptr || seen.count > most->count)) most = &seen;
  }
  return most;
}

// A country that others rival in the article says nothing of what is named later.
bool ContextPairs::IsRivalled(uint32_t entity) const {
  if (entities_.Finer(entity) != "Country") return false;
  uint32_t own = seen_.at(entity).count;
  return std::any_of(seen_.begin(), seen_.end(), [&](const auto& other) {
    return other.first != entity && entities_.Finer(other.first) == "Country" &&
           2 * other.second.count > own;
  });
}

std::vector<ContextPairs::Context> ContextPairs::ContextOf(
    const std::vector<Endpoint>& endpoints) const {
  std::vector<Context> found;
  const Seen* country = Most("Place", "Country");
  const Seen* organization = Most("Organization", "");
  uint32_t rank = 0;
  for (auto entity = recent_.rbegin(); entity != recent_.rend(); ++entity) {
    const Seen& seen = seen_.at(*entity);
    bool most = &seen == country || &seen == organization;
    bool late = rank < kMostRecent;
    if ((most || late) && !Mentions(endpoints, *entity) && !IsRivalled(*entity))
      found.push_back({&seen, rank, &seen == country, &seen == organization});
    ++rank;
  }
  return found;
}

uint64_t ContextPairs::Kind(const Context& context) const {
  uint32_t entity = context.seen->last.argument.entity;
  return HashPair(HashText(entities_.Label(entity)), entities_.Finer(entity) == "Country" ? 1 : 0);
}

void ContextPairs::AddContext(const Endpoint& end, const Context& context, uint64_t side,
                              FeatureBag* bag) const {
  uint64_t kind = Kind(context);
  uint64_t label = HashText(entities_.Label(end.argument.entity));
  uint64_t both = HashPair(label, kind);
  uint64_t rank = std::min(context.rank, 6u);
  uint64_t most = context.most_country ? 1 : context.most_organization ? 2 : 0;
  bag->Add("x-bias");
  bag->Add("x-labels", both, side);
  bag->Add("x-rank", rank, side, both);
  bag->Add("x-most", most, side, both);
  bag->Add("x-most+rank", HashPair(most, rank), side, both);
  bag->Add("x-back", std::min(sentence_ - context.seen->sentence, 4u), side, both);
  bag->Add("x-count", std::min(context.seen->count, 4u), side, both);
  bag->Add("x-finers", HashText(entities_.Finer(end.argument.entity)),
           HashText(entities_.Finer(context.seen->last.argument.entity)), side);
  const Name& name = document_.names[end.name];
  if (context.seen->last.name == kNone) return;
  const Name& other = document_.names[context.seen->last.name];
  if (!name.country.empty() && !other.country.empty())
    bag->Add("x-country", name.country == other.country, side, both);
}

// The words before and behind the name: its title and what else it is called.
void ContextPairs::AddWords(const Endpoint& end, const Context& context, uint64_t side,
                            FeatureBag* bag) const {
  uint64_t kind = Kind(context);
  uint64_t rank = std::min(context.rank, 3u);
  uint64_t most = context.most_country ? 1 : context.most_organization ? 2 : 0;
  const Range& sentence = document_.sentences[sentence_].tokens;
  auto add = [&](uint32_t token, const char* where) {
    uint64_t word = HashText(document_.Lemma(token));
    uint64_t place = HashPair(HashText(where), side);
    bag->Add("x-word", word, place);
    bag->Add("x-word+kind", word, place, kind);
    bag->Add("x-word+most", word, place, HashPair(kind, HashPair(most, rank)));
  };
  uint32_t begin = end.argument.mention.begin, behind = end.argument.mention.end;
  for (uint32_t at = begin; at > sentence.begin && begin - at < kTitleWords; --at) {
    if (document_.NameAt(at - 1) != kNone) {
      bag->Add("x-name-before", side, kind);
      break;
    }
    add(at - 1, at == begin ? "title" : "before");
  }
  for (uint32_t at = behind; at < sentence.end && at - behind < kTitleWords; ++at) {
    if (document_.NameAt(at) != kNone) {
      bag->Add("x-name-behind", side, kind);
      break;
    }
    add(at, "behind");
  }
}

void ContextPairs::AddOwnWords(const Endpoint& end, const Context& context, uint64_t side,
                               FeatureBag* bag) const {
  uint64_t kind = Kind(context);
  const Name& name = document_.names[end.name];
  uint64_t label = HashText(entities_.Label(end.argument.entity));
  for (uint32_t i = name.tokens.begin; i < name.tokens.end; ++i) {
    if (name.name_class == NameClass::kOrganization)
      bag->Add("x-own", HashText(document_.Lower(i)), side, kind);
  }
  uint32_t governor = document_.tokens[end.outer].head;
  if (governor != kNone)
    bag->Add("x-governor", HashText(document_.Lemma(governor)),
             HashPair(RelationLabel(document_, end.outer), side), HashPair(kind, label));
  if (context.seen->last.name == kNone) return;
  const Name& other = document_.names[context.seen->last.name];
  uint64_t last = HashText(document_.Lower(other.tokens.end - 1));
  uint64_t title = name.tokens.begin > document_.sentences[sentence_].tokens.begin
                       ? HashText(document_.Lower(name.tokens.begin - 1))
                       : 0;
  bag->Add("x-other", last, side, label);
  bag->Add("x-other+title", last, side, title);
}

void ContextPairs::Fill(const Endpoint& end, const Context& context, bool turned,
                        const std::vector<Endpoint>& endpoints, PairCandidate* pair) const {
  FeatureBag bag(&pair->features);
  uint64_t side = turned;
  AddContext(end, context, side, &bag);
  AddWords(end, context, side, &bag);
  AddOwnWords(end, context, side, &bag);
  uint64_t near = 0;
  for (const Endpoint& other : endpoints) {
    uint32_t gap = other.head < end.head ? end.head - other.head : other.head - end.head;
    std::string_view label = entities_.Label(other.argument.entity);
    near += other.argument.entity != end.argument.entity && gap <= kNear &&
            (label == "Organization" || label == "Place");
  }
  bag.Add("x-near", std::min<uint64_t>(near, 2), side,
          HashPair(HashText(entities_.Label(end.argument.entity)), Kind(context)));
  pair->trigger = end.head;
  std::sort(pair->features.begin(), pair->features.end());
  pair->features.erase(std::unique(pair->features.begin(), pair->features.end()),
                       pair->features.end());
}

// Pairs point to what was seen, so nothing may be remembered before they have been read.
void ContextPairs::Remember(uint32_t sentence, const std::vector<Endpoint>& endpoints) {
  for (const Endpoint& end : endpoints) {
    uint32_t entity = end.argument.entity;
    Seen& seen = seen_[entity];
    if (seen.count > 0) recent_.erase(std::find(recent_.begin(), recent_.end(), entity));
    recent_.push_back(entity);
    if (seen.count == 0 || end.name != kNone) seen.last = end;
    ++seen.count;
    seen.sentence = sentence;
  }
  // What was mentioned long ago is no context, but for what is named most often.
  constexpr size_t kMostRemembered = 60;
  while (recent_.size() > kMostRemembered) {
    seen_.erase(recent_.front());
    recent_.erase(recent_.begin());
  }
}

void ContextPairs::Read(uint32_t sentence, const std::vector<Endpoint>& endpoints,
                        std::vector<PairCandidate>* pairs) {
  sentence_ = sentence;
  std::vector<Context> contexts = ContextOf(endpoints);
  std::vector<uint32_t> done;
  for (const Endpoint& end : endpoints) {
    if (end.name == kNone || contexts.empty()) continue;
    uint32_t entity = end.argument.entity;
    std::string_view label = entities_.Label(entity);
    bool fresh =
        seen_.count(entity) == 0 && std::find(done.begin(), done.end(), entity) == done.end();
    if (!fresh || (label != "Person" && label != "Organization")) continue;
    done.push_back(entity);
    for (const Context& context : contexts) {
      for (bool turned : {false, true}) {
        const Endpoint* other = &context.seen->last;
        pairs->push_back({sentence, turned ? other : &end, turned ? &end : other, kNone, {}, true});
        Fill(end, context, turned, endpoints, &pairs->back());
      }
    }
  }
}

}  // namespace dossier
