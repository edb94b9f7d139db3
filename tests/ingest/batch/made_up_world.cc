#include "tests/ingest/batch/made_up_world.h"

#include <map>
#include <memory>
#include <utility>

#include "absl/strings/str_cat.h"
#include "ingest/source/sha256.h"
#include "tests/ingest/identity/entity_spec.h"

namespace dossier {
namespace {

constexpr const char* kEntities[] = {
    "Person|Claudia Sheinbaum|title=President",
    "Person|Claudia Sheinbaum Pardo",
    "Person|Sheinbaum",
    "Person|President Sheinbaum",
    "Person|Boris Johnson|title=Prime Minister|born=1964",
    "Person|Ronald Johnson|title=Ambassador",
    "Person|Johnson",
    "Person|Johnson|title=Ambassador",
    "Person|Boris Johnson|title=striker|born=1990",
    "Person|George W. Bush",
    "Person|George H. W. Bush",
    "Person|George Bush",
    "Person|Bush|title=President",
    "Person|Rafael Caro Quintero",
    "Person|Caro Quintero",
    "Person|Quintero",
    "Organization|Jalisco New Generation Cartel|alias=CJNG|kind=CriminalGroup",
    "Organization|CJNG",
    "Organization|U.S. Justice Department",
    "Organization|Justice Department",
    "Organization|Mexican Justice Department",
    "Organization|Independent|kind=Party",
    "Organization|The Independent|kind=MediaOutlet",
    "Organization|Independent",
    "Place|Mexico|kind=Country|cc=MX",
    "Place|Mexico",
    "Place|United States|kind=Country|cc=US|alias=U.S.",
    "Place|U.S.",
    "Place|Springfield|kind=City|cc=US",
    "Place|Springfield|kind=City|cc=CA",
    "Place|Springfield",
    "Work|North American Free Trade Agreement|alias=NAFTA",
    "Work|NAFTA",
    "Group|26 prisoners",
};

constexpr const char* kStory[] = {
    "Officials met on Tuesday in the capital to talk about trade, water and the border, two people "
    "who were there said "
    "after the talks had ended late in the evening without a common text. ",
    "Officials met on Tuesday in the capital to talk about trade, water and the border, two people "
    "who were there said "
    "after the talks had ended late in the night without a common text. ",
    "A court in the north of the country heard the first witnesses in a case that has kept "
    "lawyers, farmers and a whole "
    "valley busy for more than seven years and may go on for seven more. ",
    "Short. ",
};

class WorldMaker {
 public:
  explicit WorldMaker(uint32_t seed) : random_(seed) {}

  MadeUpArticle MakeArticle(size_t number) {
    ArticleMaker maker(absl::StrCat("https://example.org/", number),
                       absl::StrCat("2025-08-", 10 + Pick(9)));
    maker.Write(kStory[Pick(std::size(kStory))]);
    std::vector<uint32_t> entities;
    const size_t count = 2 + Pick(5);
    for (size_t i = 0; i < count; ++i)
      entities.push_back(maker.AddEntity(kEntities[Pick(std::size(kEntities))]));
    for (size_t i = 0; i < count; ++i) AddSomething(entities, &maker);
    return maker.Make();
  }

 private:
  size_t Pick(size_t below) { return std::uniform_int_distribution<size_t>(0, below - 1)(random_); }
  uint32_t PickOf(const std::vector<uint32_t>& entities) { return entities[Pick(entities.size())]; }

  void AddSomething(const std::vector<uint32_t>& entities, ArticleMaker* maker) {
    switch (Pick(4)) {
      case 0:
        return AddState(entities, maker);
      case 1:
        return AddMeeting(entities, maker);
      case 2:
        return AddArrest(entities, maker);
      default:
        return AddWords(entities, maker);
    }
  }

  void AddState(const std::vector<uint32_t>& entities, ArticleMaker* maker) {
    const char* types[] = {"WORKS_FOR", "LEADS", "ALLIED_WITH", "MEMBER_OF"};
    ExtractedClaim& claim = maker->AddClaim(PickOf(entities), types[Pick(4)], PickOf(entities));
    const Modality modalities[] = {ASSERTED, ASSERTED, ASSERTED, ALLEGED, PLANNED};
    claim.set_modality(modalities[Pick(5)]);
    if (Pick(6) == 0) claim.set_polarity(NEGATIVE);
    NamedValue& title = *claim.add_attributes();
    title.set_key("title");
    title.mutable_value()->set_text(Pick(2) == 0 ? "Minister" : "minister");
    NamedValue& since = *claim.add_attributes();
    since.set_key("since");
    since.mutable_value()->set_date(Pick(2) == 0 ? "2019" : "2020-05");
  }

  void AddMeeting(const std::vector<uint32_t>& entities, ArticleMaker* maker) {
    const uint32_t a = PickOf(entities), b = PickOf(entities);
    ExtractedEvent& event = maker->AddEvent("Meet", Pick(3) == 0 ? "2025-08" : "2025-08-12");
    maker->AddRole(&event, "PARTICIPANT", a);
    maker->AddRole(&event, "PARTICIPANT", b);
    const bool planned = Pick(3) == 0;
    event.set_modality(planned ? PLANNED : ASSERTED);
    ExtractedClaim& claim = maker->AddClaim(a, "MET_WITH", b);
    claim.set_modality(event.modality());
    claim.set_event_plus_one(LastEvent(*maker));
    maker->AddStatement(0, "They met.").add_about_events(LastEvent(*maker) - 1);
  }

  void AddArrest(const std::vector<uint32_t>& entities, ArticleMaker* maker) {
    ExtractedEvent& event = maker->AddEvent("Arrest", "2025-08-11");
    maker->AddRole(&event, "AGENT", PickOf(entities));
    maker->AddRole(&event, "PATIENT", PickOf(entities));
    NamedValue& count = *event.add_attributes();
    count.set_key("count");
    count.mutable_value()->set_integer(Pick(2) == 0 ? 26 : 29);
  }

  void AddWords(const std::vector<uint32_t>& entities, ArticleMaker* maker) {
    const char* words[] = {"We will not give up the talks now.", "No.",
                           "The water treaty stands as it is."};
    ExtractedStatement& statement = maker->AddStatement(PickOf(entities) + 1, words[Pick(3)]);
    statement.add_about(PickOf(entities));
    statement.set_quoted(Pick(2) == 0);
  }

  static uint32_t LastEvent(ArticleMaker& maker) {
    return static_cast<uint32_t>(maker.Make().entry.events_size());
  }

  std::mt19937 random_;
};

}  // namespace

ArticleMaker::ArticleMaker(std::string uri, std::string published) {
  made_.article.set_uri(std::move(uri));
  made_.article.set_title(absl::StrCat("About ", made_.article.uri()));
  made_.article.set_publisher("The Example");
  made_.article.set_published(std::move(published));
  made_.article.set_language("en");
}

Span ArticleMaker::Write(const std::string& words) {
  Span span;
  span.set_start(static_cast<uint32_t>(made_.article.text().size()));
  made_.article.mutable_text()->append(words);
  span.set_end(static_cast<uint32_t>(made_.article.text().size()));
  made_.article.mutable_text()->append(" ");
  return span;
}

uint32_t ArticleMaker::AddEntity(const std::string& spec) {
  ExtractedEntity entity = EntityFromSpec(spec);
  entity.set_id(static_cast<uint32_t>(made_.entry.entities_size()));
  if (entity.label() == "Group") entity.mutable_mentions(0)->set_kind(Mention::NOMINAL);
  *entity.mutable_mentions(0)->mutable_span() = Write(entity.name());
  for (ExtractedProperty& property : *entity.mutable_properties())
    *property.mutable_evidence() = EvidenceHere();
  *made_.entry.add_entities() = entity;
  return entity.id();
}

Evidence ArticleMaker::EvidenceHere() {
  Evidence evidence;
  const uint32_t end = static_cast<uint32_t>(made_.article.text().size());
  evidence.mutable_passage()->set_start(end > 12 ? end - 12 : 0);
  evidence.mutable_passage()->set_end(end);
  evidence.set_rule("made/up");
  evidence.set_confidence(0.5 + 0.01 * (end % 50));
  return evidence;
}

ExtractedClaim& ArticleMaker::AddClaim(uint32_t subject, const std::string& type, uint32_t object) {
  ExtractedClaim& claim = *made_.entry.add_claims();
  claim.set_subject(subject);
  claim.set_type(type);
  claim.set_object(object);
  *claim.mutable_evidence() = EvidenceHere();
  return claim;
}

ExtractedEvent& ArticleMaker::AddEvent(const std::string& type, const std::string& date) {
  ExtractedEvent& event = *made_.entry.add_events();
  event.set_type(type);
  event.set_date(date);
  *event.add_evidence() = EvidenceHere();
  return event;
}

void ArticleMaker::AddRole(ExtractedEvent* event, const std::string& role, uint32_t entity) {
  Participant& participant = *event->add_participants();
  participant.set_role(role);
  participant.set_entity(entity);
}

ExtractedStatement& ArticleMaker::AddStatement(uint32_t speaker_plus_one,
                                               const std::string& words) {
  ExtractedStatement& statement = *made_.entry.add_statements();
  statement.set_speaker_plus_one(speaker_plus_one);
  *statement.mutable_content() = Write(words);
  *statement.mutable_evidence() = EvidenceHere();
  return statement;
}

MadeUpArticle ArticleMaker::Make(const std::string& extractor_version) {
  made_.article.set_digest(
      Sha256Hex(absl::StrCat(made_.article.uri(), "\n", made_.article.text())));
  made_.entry.set_article_digest(made_.article.digest());
  made_.entry.set_extractor_version(extractor_version);
  return made_;
}

std::vector<MadeUpArticle> MakeWorld(uint32_t seed, size_t articles) {
  WorldMaker maker(seed);
  std::vector<MadeUpArticle> world;
  for (size_t i = 0; i < articles; ++i) world.push_back(maker.MakeArticle(i));
  return world;
}

ExtractFunction ExtractFrom(const std::vector<MadeUpArticle>& world) {
  auto entries = std::make_shared<std::map<std::string, Extraction>>();
  for (const MadeUpArticle& made : world) entries->emplace(made.article.digest(), made.entry);
  return [entries](const Article& article) -> absl::StatusOr<Extraction> {
    const auto found = entries->find(article.digest());
    if (found == entries->end()) return absl::NotFoundError("nobody made this article up");
    return found->second;
  };
}

}  // namespace dossier
