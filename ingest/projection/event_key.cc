#include "ingest/projection/event_key.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "ingest/projection/article_view.h"
#include "ingest/projection/fact_value.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

// Done to a person once a day. The ontology's types; a user's own type is anchored by all its
// participants.
constexpr std::array<std::string_view, 22> kOnceADay = {
    "Arrest",   "Charge", "Extradite", "Convict", "Sentence", "Acquit", "Release", "Pardon",
    "Kill",     "Die",    "Born",      "Appoint", "Dismiss",  "Resign", "Elect",   "Succeed",
    "Nominate", "Abduct", "Injure",    "Try",     "Marry",    "Want"};

std::string_view ClassOf(Polarity polarity, Modality modality) {
  if (polarity == NEGATIVE)
    return modality == ASSERTED || modality == ALLEGED ? "denied" : "not expected";
  switch (modality) {
    case POSSIBLE:
      return "possible";
    case PLANNED:
      return "planned";
    case CONDITIONAL:
      return "conditional";
    default:
      return "";
  }
}

// Something that other articles know by the same key.
bool IsShared(const std::string& node_key) { return node_key.find(" #") == std::string::npos; }

bool IsPerson(const ArticleView& view, uint32_t entity) {
  return view.entry->entities(static_cast<int>(entity)).label() == "Person";
}

std::set<std::string> PersonsActedOn(const ArticleView& view, const ExtractedEvent& event) {
  std::set<std::string> anchors;
  for (const Participant& participant : event.participants()) {
    const std::string& key = view.node_keys[participant.entity()];
    if (participant.role() == "PATIENT" && IsPerson(view, participant.entity()) && IsShared(key))
      anchors.insert(key);
  }
  return anchors;
}

// 'agent:country/mx'; a meeting's sides are the same whoever is named first.
std::set<std::string> AllSides(const ArticleView& view, const ExtractedEvent& event) {
  std::set<std::string> anchors;
  for (const Participant& participant : event.participants()) {
    const std::string& role = participant.role();
    if (role != "AGENT" && role != "PATIENT" && role != "PARTICIPANT") continue;
    const std::string& key = view.node_keys[participant.entity()];
    if (!IsShared(key)) return {};
    anchors.insert(absl::StrCat(absl::AsciiStrToLower(role), ":", key));
  }
  if (anchors.size() < 2) anchors.clear();
  return anchors;
}

std::set<std::string> Anchors(const ArticleView& view, const ExtractedEvent& event) {
  if (std::find(kOnceADay.begin(), kOnceADay.end(), event.type()) != kOnceADay.end()) {
    std::set<std::string> persons = PersonsActedOn(view, event);
    if (!persons.empty()) return persons;
  }
  return AllSides(view, event);
}

bool IsDay(const ExtractedEvent& event) {
  return event.date().size() == 10 && DayFact(event.date()).has_value() &&
         (event.date_precision().empty() || event.date_precision() == "day");
}

// Without a day only copies of one story are sure to mean the same.
std::string StoryDate(const ArticleView& view, const ExtractedEvent& event) {
  return absl::StrCat("story ", view.story, event.date().empty() ? "" : " ", event.date());
}

std::string WithClass(std::string key, std::string_view class_name) {
  if (!class_name.empty()) absl::StrAppend(&key, "/", std::string(class_name));
  return key;
}

}  // namespace

std::vector<std::string> EventKeys(const ArticleView& view) {
  std::vector<std::string> keys;
  std::map<std::string, int> told;  // how often the article tells of an event without a day
  for (int i = 0; i < view.entry->events_size(); ++i) {
    const ExtractedEvent& event = view.entry->events(i);
    const std::string name = absl::StrCat("event/", absl::AsciiStrToLower(event.type()));
    const std::set<std::string> anchors =
        event.genericity() == GENERIC ? std::set<std::string>() : Anchors(view, event);
    if (anchors.empty()) {
      keys.push_back(OwnKeyIn(view, name, static_cast<size_t>(i)));
      continue;
    }
    const std::string when = IsDay(event) ? event.date() : StoryDate(view, event);
    std::string key = WithClass(absl::StrCat(name, "/", when, "/", absl::StrJoin(anchors, "+")),
                                ClassOf(event.polarity(), event.modality()));
    const int number = IsDay(event) ? 1 : ++told[key];
    if (number > 1) absl::StrAppend(&key, "/", number);
    keys.push_back(std::move(key));
  }
  return keys;
}

std::string UnassertedStateKey(const ArticleView& view, const ExtractedClaim& claim) {
  return absl::StrCat("event/", absl::AsciiStrToLower(claim.type()), "/",
                      view.node_keys[claim.subject()], "+", view.node_keys[claim.object()], "/",
                      std::string(ClassOf(claim.polarity(), claim.modality())));
}

bool MakesEdge(const ExtractedClaim& claim) {
  return claim.polarity() == POSITIVE &&
         (claim.modality() == ASSERTED || claim.modality() == ALLEGED);
}

}  // namespace dossier
