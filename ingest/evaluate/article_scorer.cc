#include "ingest/evaluate/article_scorer.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "absl/strings/str_cat.h"
#include "ingest/evaluate/fact_match.h"
#include "ingest/evaluate/name_form.h"

namespace dossier {
namespace {

constexpr double kEnoughOverlap = 0.7;

bool IsCounted(std::string_view label) {
  return label != "Group" && label != "Event" && label != "Observation";
}

class ArticleScorer {
 public:
  ArticleScorer(const ArticleFacts& gold, const ArticleFacts& system,
                const EntityAlignment& alignment, std::string_view text, const ScoringRules& rules,
                Scores* scores)
      : gold_(gold),
        system_(system),
        alignment_(alignment),
        text_(text),
        rules_(rules),
        scores_(scores),
        hit_(gold.facts.size()),
        hit_pair_(gold.facts.size()) {
    for (const EntityFact& entity : gold.entities) by_id_[entity.id] = &entity;
    for (const EntityFact& entity : system.entities) name_[entity.id] = entity.name;
  }

  void Score() {
    Entities();
    for (const RelationFact& fact : system_.facts) SystemFact(fact);
    for (size_t i = 0; i < gold_.facts.size(); ++i) GoldFact(i);
    for (const TrapFact& trap : gold_.traps) Trap(trap);
    Statements();
  }

 private:
  void Entities() {
    std::set<std::string> matched;
    for (const EntityFact& entity : system_.entities) {
      if (!IsCounted(entity.label)) continue;
      ++scores_->entities.found;
      auto gold = alignment_.find(entity.id);
      const bool right = gold != alignment_.end() && by_id_[gold->second]->label == entity.label &&
                         matched.insert(gold->second).second;
      scores_->entities.right += right;
      if (!right) Tell(Outcome::kWrong, "entity", absl::StrCat(entity.label, " ", entity.name), "");
    }
    for (const EntityFact& entity : gold_.entities) {
      if (entity.label == "Group") continue;
      const bool hit = matched.count(entity.id) > 0;
      if (entity.implied && !hit) continue;
      ++scores_->entities.wanted;
      scores_->entities.hit += hit;
      Tell(hit ? Outcome::kRight : Outcome::kMissed, "entity",
           absl::StrCat(entity.label, " ", entity.name), "");
    }
  }

  void SystemFact(const RelationFact& fact) {
    CountSpan(fact.quote, !fact.quote.empty());
    const std::string s = GoldId(fact.subject), o = GoldId(fact.object);
    const std::string_view standing = Standing(fact);
    if (!seen_.emplace(s, fact.type, o, standing).second) return;
    bool accepted = false, right = false, near = false;
    for (size_t i = 0; i < gold_.facts.size(); ++i) {
      const RelationFact& gold = gold_.facts[i];
      if (Standing(gold) != standing) continue;
      if (SamePair(gold, s, o)) near = hit_pair_[i] = true;
      if (!Accepts(gold, s, fact.type, o, *rules_.ontology)) continue;
      accepted = true;
      if (gold.reach != "inference") right = hit_[i] = true;
    }
    if (!right && (accepted || rules_.unjudged(fact.type))) return;
    for (Tally* tally : {&scores_->facts, &scores_->pairs, &scores_->types[fact.type]})
      ++tally->found;
    scores_->pairs.right += near;
    scores_->facts.right += right;
    scores_->types[fact.type].right += right;
    if (!right) Tell(Outcome::kWrong, "fact", InWords(fact, s, o), fact.quote);
  }

  void GoldFact(size_t i) {
    const RelationFact& gold = gold_.facts[i];
    const bool hit = hit_[i];
    if (gold.reach == "inference" || (!hit && IsUnjudged(gold))) return;
    Tally& type = scores_->types[gold.type];
    for (Tally* tally : {&scores_->facts, &scores_->pairs, &type}) ++tally->wanted;
    scores_->facts.hit += hit;
    scores_->pairs.hit += hit_pair_[i];
    type.hit += hit;
    if (gold.reach == "sentence") {
      ++scores_->sentence.wanted;
      scores_->sentence.hit += hit;
    }
    Tell(hit ? Outcome::kRight : Outcome::kMissed, "fact", InWords(gold, gold.subject, gold.object),
         gold.quote);
  }

  // Whether all types that would do are.
  bool IsUnjudged(const RelationFact& gold) const {
    return rules_.unjudged(gold.type) &&
           std::all_of(gold.also.begin(), gold.also.end(), rules_.unjudged);
  }

  void Trap(const TrapFact& trap) {
    ++scores_->traps;
    for (const RelationFact& fact : system_.facts) {
      if (fact.type != trap.type || Standing(fact) != "asserted") continue;
      if (GoldId(fact.subject) != trap.subject || GoldId(fact.object) != trap.object) continue;
      ++scores_->sprung;
      Tell(Outcome::kSprung, "trap", InWords(fact, trap.subject, trap.object), fact.quote);
      return;
    }
  }

  void Statements() {
    std::set<size_t> used;
    for (const StatementFact& statement : system_.statements) {
      ++scores_->statements.found;
      CountSpan(statement.text, true);
      const size_t i = MatchingStatement(statement, used);
      if (i < gold_.statements.size()) {
        ++scores_->statements.right;
        used.insert(i);
      } else {
        Tell(Outcome::kWrong, "statement", Name(GoldId(statement.speaker)), statement.text);
      }
    }
    scores_->statements.wanted += static_cast<int>(gold_.statements.size());
    scores_->statements.hit += static_cast<int>(used.size());
    for (size_t i = 0; i < gold_.statements.size(); ++i) {
      Tell(used.count(i) > 0 ? Outcome::kRight : Outcome::kMissed, "statement",
           Name(gold_.statements[i].speaker), gold_.statements[i].text);
    }
  }

  size_t MatchingStatement(const StatementFact& statement, const std::set<size_t>& used) const {
    auto speaker = alignment_.find(statement.speaker);
    if (speaker == alignment_.end()) return gold_.statements.size();
    size_t i = 0;
    for (; i < gold_.statements.size(); ++i) {
      const StatementFact& gold = gold_.statements[i];
      if (used.count(i) > 0 || gold.speaker != speaker->second) continue;
      if (WordOverlap(statement.text, gold.text) >= kEnoughOverlap) break;
    }
    return i;
  }

  void CountSpan(std::string_view span, bool present) {
    if (!present) return;
    ++scores_->spans;
    scores_->exact_spans += text_.find(span) != text_.npos;
  }

  // The gold's id of a system's entity, or its own behind a question mark.
  std::string GoldId(const std::string& system_id) const {
    auto found = alignment_.find(system_id);
    return found == alignment_.end() ? "?" + system_id : found->second;
  }

  std::string Name(const std::string& id) const {
    auto gold = by_id_.find(id);
    if (gold != by_id_.end()) return gold->second->name;
    auto own = id.empty() ? name_.end() : name_.find(id.substr(1));
    return own == name_.end() ? "?" : "?" + own->second;
  }

  std::string InWords(const RelationFact& fact, const std::string& s, const std::string& o) const {
    return absl::StrCat(Name(s), " ", fact.type, " ", Name(o), " [", std::string(Standing(fact)),
                        "]");
  }

  void Tell(Outcome::Kind kind, std::string_view of, std::string what, std::string text) {
    scores_->outcomes.push_back({kind, of, gold_.article, std::move(what), std::move(text)});
  }

  const ArticleFacts& gold_;
  const ArticleFacts& system_;
  const EntityAlignment& alignment_;
  std::string_view text_;
  const ScoringRules& rules_;
  Scores* scores_;
  std::map<std::string, const EntityFact*> by_id_;  // gold
  std::map<std::string, std::string> name_;         // of the system's entities
  std::set<std::tuple<std::string, std::string, std::string, std::string_view>> seen_;
  std::vector<bool> hit_, hit_pair_;  // by gold fact
};

}  // namespace

void ScoreArticle(const ArticleFacts& gold, const ArticleFacts& system,
                  const EntityAlignment& alignment, std::string_view text,
                  const ScoringRules& rules, Scores* scores) {
  ArticleScorer(gold, system, alignment, text, rules, scores).Score();
}

}  // namespace dossier
