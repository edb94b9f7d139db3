#include "ingest/extract/scorer/pair_features.h"

#include <algorithm>
#include <string>

#include "ingest/extract/entity_table.h"
#include "ingest/extract/factuality.h"
#include "ingest/extract/pattern_matcher.h"
#include "ingest/extract/scorer/feature_bag.h"
#include "ingest/extract/scorer/pair_path.h"
#include "ingest/language/word_clusters.h"
#include "ingest/text/document.h"
#include "proto/pattern.pb.h"

namespace dossier {
namespace {

constexpr uint32_t kMostBetween = 12;

uint64_t Bucket(uint32_t n) { return n < 6 ? n : n < 9 ? 6 : n < 14 ? 7 : n < 22 ? 8 : 9; }

// The type that a pattern makes: its claim or its event.
uint64_t TypeOf(const CompiledPattern& pattern) {
  const Pattern& source = *pattern.source;
  if (!source.claim().empty()) return HashText(source.claim());
  return HashText(source.event().empty() ? "statement" : source.event());
}

}  // namespace

PairFeatures::PairFeatures(const Document& document, const EntityTable& entities,
                           FrameReader* frames, const PatternMatcher& matcher,
                           const FactualityReader& facts, const WordClusters& clusters)
    : document_(document),
      entities_(entities),
      matcher_(matcher),
      facts_(facts),
      clusters_(clusters),
      roles_(document, frames) {}

void PairFeatures::EnterSentence(uint32_t sentence, const std::vector<Endpoint>& endpoints) {
  sentence_ = sentence;
  endpoints_ = &endpoints;
  const Range& tokens = document_.sentences[sentence].tokens;
  roles_.Read(tokens);
  triggers_.assign(tokens.size(), {});
  for (uint32_t token = tokens.begin; token < tokens.end; ++token) {
    std::vector<uint64_t>& types = triggers_[token - tokens.begin];
    for (const TriggerMatch& match : matcher_.At(token)) {
      uint64_t type = TypeOf(*match.trigger->pattern);
      if (std::find(types.begin(), types.end(), type) == types.end()) types.push_back(type);
    }
  }
}

uint64_t PairFeatures::Class(const Endpoint& end) const {
  std::string_view label = entities_.Label(end.argument.entity);
  uint64_t kind = end.argument.acting ? 3 : end.argument.coreferent ? 2 : end.name == kNone;
  if (end.name != kNone && document_.names[end.name].name_class == NameClass::kNationality)
    kind = 4;
  return HashPair(HashText(label), kind);
}

uint64_t PairFeatures::Cluster(uint32_t token) const {
  return clusters_.Fine(document_.Lower(token));
}

uint64_t PairFeatures::MiddleCluster(uint32_t token) const {
  return clusters_.Middle(clusters_.Fine(document_.Lower(token)));
}

void PairFeatures::AddEnd(const Endpoint& end, const char* which, FeatureBag* bag) const {
  uint64_t side = HashText(which);
  uint64_t label = Class(end);
  std::string_view finer = entities_.Finer(end.argument.entity);
  bag->Add("finer", side, HashText(finer));
  const Range& sentence = document_.sentences[sentence_].tokens;
  uint32_t before = end.argument.mention.begin;
  uint32_t after = end.argument.mention.end;
  uint64_t left = before > sentence.begin ? HashText(document_.Lower(before - 1)) : 0;
  uint64_t right = after < sentence.end ? HashText(document_.Lower(after)) : 0;
  bag->Add("before", side, left);
  bag->Add("after", side, right);
  bag->Add("before+label", side, left, label);
  bag->Add("after+label", side, right, label);
  if (before > sentence.begin) bag->Add("before-class", side, Cluster(before - 1));
  if (after < sentence.end) bag->Add("after-class", side, Cluster(after));
  if (before > sentence.begin + 1)
    bag->Add("before2", side, left, HashText(document_.Lower(before - 2)));
  if (after + 1 < sentence.end)
    bag->Add("after2", side, right, HashText(document_.Lower(after + 1)));
  bag->Add("relation", side, RelationLabel(document_, end.outer));
  uint32_t governor = document_.tokens[end.outer].head;
  if (governor != kNone) {
    bag->Add("governor", side, RelationLabel(document_, end.outer),
             HashText(document_.Lemma(governor)));
    bag->Add("governor-class", side, RelationLabel(document_, end.outer), Cluster(governor));
  }
  if (end.name == kNone) {
    bag->Add("noun", side, HashText(document_.Lemma(end.head)));
    bag->Add("noun-class", side, MiddleCluster(end.head));
  } else {
    const Name& name = document_.names[end.name];
    bag->Add("name-last", side, HashText(document_.Lower(name.tokens.end - 1)), label);
    if (name.is_acronym) bag->Add("acronym", side);
  }
}

void PairFeatures::AddNameOverlap(const PairCandidate& pair, FeatureBag* bag) const {
  if (pair.from->name == kNone || pair.to->name == kNone) return;
  const Name& from = document_.names[pair.from->name];
  const Name& to = document_.names[pair.to->name];
  if (!from.country.empty() && !to.country.empty())
    bag->Add("country", from.country == to.country,
             HashText(entities_.Finer(pair.from->argument.entity)),
             HashText(entities_.Finer(pair.to->argument.entity)));
  bool shared = false;
  for (uint32_t i = from.tokens.begin; i < from.tokens.end && !shared; ++i) {
    for (uint32_t k = to.tokens.begin; k < to.tokens.end; ++k) {
      shared |= document_.tokens[i].IsCapitalized() && document_.Lower(i) == document_.Lower(k);
    }
  }
  if (shared) bag->Add("shared-word", Class(*pair.from), Class(*pair.to));
}

void PairFeatures::AddEnds(const PairCandidate& pair, FeatureBag* bag) const {
  bool left = pair.from->argument.mention.begin < pair.to->argument.mention.begin;
  uint64_t labels = HashPair(Class(*pair.from), Class(*pair.to));
  bag->Add("bias");
  bag->Add("labels", labels);
  bag->Add("labels+side", labels, left);
  bag->Add("finers", HashText(entities_.Finer(pair.from->argument.entity)),
           HashText(entities_.Finer(pair.to->argument.entity)), left);
  bag->Add("side", left);
  bag->Add("kind", static_cast<uint64_t>(document_.sentences[sentence_].kind), left);
  AddEnd(*pair.from, "from", bag);
  AddEnd(*pair.to, "to", bag);
  AddNameOverlap(pair, bag);
}

void PairFeatures::AddPath(const PairCandidate& pair, const PairPath& path, FeatureBag* bag) const {
  uint64_t labels = HashPair(HashText(entities_.Label(pair.from->argument.entity)),
                             HashText(entities_.Label(pair.to->argument.entity)));
  bag->Add("path-length", Bucket(static_cast<uint32_t>(path.up.size())),
           Bucket(static_cast<uint32_t>(path.down.size())));
  uint64_t top = HashText(document_.Lemma(path.top));
  uint64_t first = path.up.empty() ? 0 : path.up.back().label;
  uint64_t last = path.down.empty() ? 0 : path.down.back().label;
  bool named = path.up.empty() || path.down.empty();
  bag->Add("top-relations", first, last, labels);
  if (!named) {
    bag->Add("top", top);
    bag->Add("top+labels", top, labels);
    bag->Add("top+relations", top, first, last);
    bag->Add("top-class+relations", Cluster(path.top), first, last);
    bag->Add("top-middle+relations", MiddleCluster(path.top), first, last);
    bag->Add("top-tag", static_cast<uint64_t>(document_.tokens[path.top].tag), first, last);
    for (uint64_t type : triggers_[path.top - document_.sentences[sentence_].tokens.begin]) {
      bag->Add("top-type", type);
      bag->Add("top-type+relations", type, first, last);
    }
  }
}

// The whole way, and each word on it.
void PairFeatures::AddShape(const PairCandidate& pair, const PairPath& path,
                            FeatureBag* bag) const {
  uint64_t labels = HashPair(HashText(entities_.Label(pair.from->argument.entity)),
                             HashText(entities_.Label(pair.to->argument.entity)));
  uint64_t shape = 1, worded = 1;
  auto walk = [&](const std::vector<PathStep>& steps, uint64_t side) {
    for (size_t i = 0; i < steps.size(); ++i) {
      shape = HashPair(shape, HashPair(steps[i].label, side));
      worded = HashPair(worded, HashPair(steps[i].label, side));
      if (i == 0) continue;
      uint64_t lemma = HashText(document_.Lemma(steps[i].token));
      worded = HashPair(worded, lemma);
      bag->Add("on-path", lemma, side);
      bag->Add("on-path-class", Cluster(steps[i].token), side);
      bag->Add("on-path+label", lemma, side, steps[i - 1].label);
      for (uint64_t type : triggers_[steps[i].token - document_.sentences[sentence_].tokens.begin])
        bag->Add("on-path-type", type, side, steps[i - 1].label);
    }
  };
  walk(path.up, 1);
  walk(path.down, 2);
  bag->Add("shape", shape);
  bag->Add("shape+labels", shape, labels);
  uint64_t top = path.up.empty() || path.down.empty() ? 0 : HashText(document_.Lemma(path.top));
  bag->Add("worded", HashPair(worded, top));
  bag->Add("worded+labels", HashPair(worded, top), labels);
  bag->Add("shape+class", shape, path.up.empty() || path.down.empty() ? 0 : Cluster(path.top));
}

bool PairFeatures::AddFrames(const PairCandidate& pair, uint32_t* trigger, FeatureBag* bag) const {
  uint64_t labels = HashPair(HashText(entities_.Label(pair.from->argument.entity)),
                             HashText(entities_.Label(pair.to->argument.entity)));
  bool any = false;
  for (const FrameRole& a : roles_.Of(pair.from->outer)) {
    for (const FrameRole& b : roles_.Of(pair.to->outer)) {
      if (a.frame != b.frame || (a.role == b.role && pair.from->outer == pair.to->outer)) continue;
      if (!any) *trigger = a.frame;
      any = true;
      uint64_t lemma = HashText(document_.Lemma(a.frame));
      bag->Add("roles", a.role, b.role);
      bag->Add("roles+labels", a.role, b.role, labels);
      bag->Add("frame", lemma);
      bag->Add("frame+roles", lemma, a.role, b.role);
      bag->Add("frame-class+roles", Cluster(a.frame), a.role, b.role);
      bag->Add("frame-middle+roles", MiddleCluster(a.frame), a.role, b.role);
      for (uint64_t type : triggers_[a.frame - document_.sentences[sentence_].tokens.begin]) {
        bag->Add("frame-type", type);
        bag->Add("frame-type+roles", type, a.role, b.role);
      }
    }
  }
  if (!any) bag->Add("no-frame");
  return any;
}

void PairFeatures::AddBetween(const PairCandidate& pair, FeatureBag* bag) const {
  const Range& from = pair.from->argument.mention;
  const Range& to = pair.to->argument.mention;
  bool forward = from.begin < to.begin;
  uint64_t side = forward;
  uint32_t begin = forward ? from.end : to.end;
  uint32_t end = forward ? to.begin : from.begin;
  uint64_t labels = HashPair(HashText(entities_.Label(pair.from->argument.entity)),
                             HashText(entities_.Label(pair.to->argument.entity)));
  if (begin > end) {
    bag->Add("overlap", side, labels);
    return;
  }
  bag->Add("distance", Bucket(end - begin), side);
  uint32_t mentions = 0;
  for (const Endpoint& other : *endpoints_)
    mentions += other.argument.mention.begin >= begin && other.argument.mention.end <= end;
  bag->Add("mentions-between", std::min(mentions, 4u), side);
  if (end - begin > kMostBetween) {
    bag->Add("far", side);
    return;
  }
  uint64_t whole = 1, last = 0;
  for (uint32_t i = begin; i < end; ++i) {
    uint32_t name = document_.NameAt(i);
    bool starts = name != kNone && document_.names[name].tokens.begin == i;
    if (name != kNone && !starts) continue;
    uint64_t lemma = name == kNone
                         ? HashText(document_.Lemma(i))
                         : HashPair(7, static_cast<uint64_t>(document_.names[name].name_class));
    whole = HashPair(whole, lemma);
    bag->Add("between", lemma, side);
    bag->Add("between+labels", lemma, side, labels);
    bag->Add("between-class", Cluster(i), side);
    bag->Add("between2", last, lemma, side);
    for (uint64_t type : triggers_[i - document_.sentences[sentence_].tokens.begin])
      bag->Add("between-type", type, side);
    last = lemma;
  }
  if (end - begin > 5) return;
  bag->Add("whole", whole, side);
  bag->Add("whole+labels", whole, side, labels);
}

void PairFeatures::AddAround(const PairCandidate& pair, FeatureBag* bag) const {
  // Whether something else stands nearer: another of the same label between the two.
  const Range& from = pair.from->argument.mention;
  const Range& to = pair.to->argument.mention;
  uint32_t low = std::min(from.end, to.end), high = std::max(from.begin, to.begin);
  bool like_from = false, like_to = false;
  for (const Endpoint& other : *endpoints_) {
    if (other.argument.mention.begin < low || other.argument.mention.end > high) continue;
    std::string_view label = entities_.Label(other.argument.entity);
    like_from |= label == entities_.Label(pair.from->argument.entity);
    like_to |= label == entities_.Label(pair.to->argument.entity);
  }
  uint64_t side = from.begin < to.begin;
  bag->Add("nearer", like_from, like_to, side);
  bag->Add("quoted", document_.QuotationAt(from.begin) != kNone,
           document_.QuotationAt(to.begin) != kNone, side);
}

void PairFeatures::AddTruth(uint32_t trigger, FeatureBag* bag) const {
  if (trigger == kNone) return;
  Factuality fact =
      IsVerb(document_.tokens[trigger].tag) ? facts_.Of(trigger) : facts_.OfState(trigger);
  bag->Add("truth", fact.negative, static_cast<uint64_t>(fact.modality));
}

void PairFeatures::Fill(PairCandidate* pair) {
  FeatureBag bag(&pair->features);
  AddEnds(*pair, &bag);
  PairPath path = FindPath(document_, pair->from->outer, pair->to->outer);
  pair->trigger = path.joined ? path.top : pair->from->head;
  if (path.joined) {
    AddPath(*pair, path, &bag);
    AddShape(*pair, path, &bag);
  } else {
    bag.Add("apart");
  }
  AddFrames(*pair, &pair->trigger, &bag);
  AddBetween(*pair, &bag);
  AddAround(*pair, &bag);
  AddTruth(pair->trigger, &bag);
  std::sort(pair->features.begin(), pair->features.end());
  pair->features.erase(std::unique(pair->features.begin(), pair->features.end()),
                       pair->features.end());
}

}  // namespace dossier
