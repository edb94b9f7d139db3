#include "ingest/identity/form_rule.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "ingest/identity/field.h"
#include "ingest/identity/name_folding.h"
#include "ingest/identity/name_sound.h"
#include "ingest/identity/person_name.h"
#include "ingest/identity/profile.h"
#include "ingest/identity/profile_terms.h"
#include "ingest/identity/weight.h"
#include "proto/identity.pb.h"

namespace dossier {
namespace {

// One name in all its spellings, called by the best of them.
struct Form {
  SoundedName name;
  std::string suffix;
  ProfileDetail detail;
  uint64_t articles = 0;
};

// By the sound of the whole name.
using Forms = std::map<std::string, Form>;
// With the sound of its whole name.
struct Relative {
  KnownProfile known;
  std::string form;
};
using Relatives = std::map<std::string, Relative>;  // by id

std::string FormText(const Profile& profile) {
  return absl::StrCat(WholeNameSound(NameTokens(profile)), ",", profile.suffix());
}

// Given name first, then short, then by the letters: so that the set of spellings decides.
bool IsBetterSpelling(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto rank = [](const std::vector<std::string>& tokens) {
    const bool reversed = !IsGivenName(tokens.front()) && IsGivenName(tokens.back());
    const std::string text = JoinTokens(tokens);
    return std::make_tuple(reversed, text.size(), text);
  };
  return rank(a) < rank(b);
}

absl::StatusOr<Relatives> ReadRelatives(const Profile& profile, const KnownProfiles& known) {
  Relatives relatives;
  std::map<std::string, std::string> forms;  // by name: many profiles have the same
  for (const std::string& block : FormBlocks(profile)) {
    auto sharing = known.SharingForm(block);
    if (!sharing.ok()) return sharing.status();
    for (KnownProfile& one : *sharing) {
      std::string& form = forms[OwnKey(*one.profile)];
      if (form.empty()) form = FormText(*one.profile);
      const std::string id = one.id;
      relatives.emplace(id, Relative{std::move(one), form});
    }
  }
  return relatives;
}

Forms FormsOf(const Relatives& relatives) {
  Forms forms;
  for (const auto& [id, relative] : relatives) {
    const KnownProfile& one = relative.known;
    Form& form = forms[relative.form];
    form.articles += one.articles;
    std::vector<std::string> tokens = NameTokens(*one.profile);
    if (!form.name.tokens.empty() && !IsBetterSpelling(tokens, form.name.tokens)) continue;
    form.name = SoundName(std::move(tokens));
    form.suffix = one.profile->suffix();
    form.detail = Detail(*one.profile);
  }
  return forms;
}

bool Extends(const Form& longer, const Form& shorter) {
  return longer.detail > shorter.detail && longer.suffix == shorter.suffix &&
         ExtendsName(longer.name, shorter.name);
}

std::vector<const Form*> Shorter(const Form& form, const std::vector<const Form*>& among) {
  std::vector<const Form*> shorter;
  for (const Form* other : among) {
    if (Extends(form, *other)) shorter.push_back(other);
  }
  return shorter;
}

// Those that extend none of the others.
std::vector<const Form*> Shortest(const std::vector<const Form*>& forms) {
  std::vector<const Form*> shortest;
  for (const Form* form : forms) {
    if (Shorter(*form, forms).empty()) shortest.push_back(form);
  }
  return shortest;
}

// The forms that can be of one person with `form`, through chains of longer and shorter ones.
std::vector<const Form*> Compatible(const Form* form, const std::vector<const Form*>& among) {
  std::vector<const Form*> reached = {form};
  for (size_t i = 0; i < reached.size(); ++i) {
    for (const Form* other : among) {
      if (!Extends(*reached[i], *other) && !Extends(*other, *reached[i])) continue;
      if (std::find(reached.begin(), reached.end(), other) == reached.end())
        reached.push_back(other);
    }
  }
  return reached;
}

uint64_t Articles(const std::vector<const Form*>& forms) {
  uint64_t sum = 0;
  for (const Form* form : forms) sum += form->articles;
  return sum;
}

// Steps down from base to longer base until the form may join one.
void DecideBase(const Form* form, std::vector<const Form*> among, FormDecision* decision) {
  while (true) {
    const std::vector<const Form*> bases = Shortest(Shorter(*form, among));
    if (bases.size() != 1) {
      decision->tokens = form->name.tokens;
      decision->reason = bases.empty() ? "full name" : "full name; two shorter names fit it";
      return;
    }
    const Form* base = bases.front();
    std::vector<const Form*> extending;
    for (const Form* other : among) {
      if (Extends(*other, *base)) extending.push_back(other);
    }
    std::vector<const Form*> mine = Compatible(form, extending);
    const bool all = mine.size() == extending.size();
    decision->weighed = decision->weighed || !all;
    if (all || Outweighs(Articles(mine), Articles(extending))) {
      decision->tokens = base->name.tokens;
      decision->reason =
          absl::StrCat("longer form of '", JoinTokens(base->name.tokens), "'",
                       all ? "" : ", as nearly all articles with a longer form have it");
      return;
    }
    among = std::move(mine);
  }
}

// Articles by the value of one kind of evidence.
using Evidenced = std::map<std::string, uint64_t>;

std::string Heaviest(const Evidenced& values) {
  std::string best;
  uint64_t most = 0;
  for (const auto& [value, articles] : values) {
    if (articles <= most) continue;
    best = value;
    most = articles;
  }
  return best;
}

bool YearsContradict(const std::string& a, const std::string& b) {
  int x = 0, y = 0;
  return absl::SimpleAtoi(a, &x) && absl::SimpleAtoi(b, &y) && std::abs(x - y) > 1;
}

// Whether the profile's value of one kind of evidence sets it apart from most of its namesakes.
template <typename ValueOf, typename Contradict>
bool SetApart(const Profile& profile, const std::vector<const KnownProfile*>& namesakes,
              ValueOf value_of, Contradict contradict, FormDecision* decision) {
  Evidenced values;
  for (const KnownProfile* one : namesakes) {
    const std::string& value = value_of(*one->profile);
    if (!value.empty()) values[value] += one->articles;
  }
  decision->weighed = decision->weighed || values.size() > 1;
  const std::string& own = value_of(profile);
  return !own.empty() && contradict(own, Heaviest(values));
}

void SetNamesakeApart(const Profile& profile, const Relatives& relatives, FormDecision* decision) {
  std::vector<const KnownProfile*> namesakes;
  const std::string form = FormText(profile);
  for (const auto& [id, one] : relatives) {
    if (one.form == form) namesakes.push_back(&one.known);
  }
  const auto differ = [](const std::string& a, const std::string& b) { return a != b; };
  const auto born = [](const Profile& p) -> const std::string& { return p.born(); };
  const auto gender = [](const Profile& p) -> const std::string& { return p.gender(); };
  const auto field = [](const Profile& p) -> const std::string& { return p.field(); };
  // Somebody known for both may have been one in one article and the other in another.
  const auto fields_part = [&](const std::string& a, const std::string& b) {
    return FieldsContradict(a, b) &&
           std::none_of(namesakes.begin(), namesakes.end(), [&](const KnownProfile* one) {
             return Bridges(one->profile->field(), a, b);
           });
  };
  if (SetApart(profile, namesakes, born, YearsContradict, decision)) {
    decision->namesake = absl::StrCat("born ", profile.born());
  } else if (SetApart(profile, namesakes, gender, differ, decision)) {
    decision->namesake = profile.gender() == "f" ? "woman" : "man";
  } else if (SetApart(profile, namesakes, field, fields_part, decision)) {
    decision->namesake = profile.field();
  }
  if (!decision->namesake.empty()) {
    absl::StrAppend(&decision->reason, "; another person of the name in more articles, this one ",
                    decision->namesake);
  }
}

}  // namespace

absl::StatusOr<FormDecision> DecideForm(const Profile& profile, const KnownProfiles& known) {
  auto relatives = ReadRelatives(profile, known);
  if (!relatives.ok()) return relatives.status();
  Forms forms = FormsOf(*relatives);
  // Blocks that another version of the program wrote may not hold the profile itself.
  const Form* own = &forms
                         .try_emplace(FormText(profile), Form{SoundName(NameTokens(profile)),
                                                              profile.suffix(), Detail(profile), 0})
                         .first->second;
  std::vector<const Form*> all;
  for (const auto& [text, form] : forms) all.push_back(&form);
  FormDecision decision;
  DecideBase(own, std::move(all), &decision);
  if (decision.tokens == own->name.tokens && decision.tokens != NameTokens(profile))
    decision.reason = absl::StrCat("spelt '", JoinTokens(decision.tokens), "' elsewhere");
  SetNamesakeApart(profile, *relatives, &decision);
  return decision;
}

}  // namespace dossier
