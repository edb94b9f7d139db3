#include "ingest/identity/form_rule.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "ingest/identity/name_folding.h"
#include "ingest/identity/person_name.h"
#include "ingest/identity/profile.h"
#include "ingest/identity/weight.h"
#include "proto/identity.pb.h"

namespace dossier {
namespace {

struct Form {
  std::vector<std::string> tokens;
  std::string suffix;
  std::pair<size_t, size_t> detail;
  uint64_t articles = 0;
};

// By the name's text; every form once.
using Forms = std::map<std::string, Form>;
using Relatives = std::map<std::string, KnownProfile>;  // by id

std::string FormText(const Profile& profile) {
  return absl::StrCat(JoinTokens(NameTokens(profile)), ",", profile.suffix());
}

absl::StatusOr<Relatives> ReadRelatives(const Profile& profile, const KnownProfiles& known) {
  Relatives relatives;
  for (const std::string& block : FormBlocks(profile)) {
    auto sharing = known.SharingForm(block);
    if (!sharing.ok()) return sharing.status();
    for (KnownProfile& one : *sharing) relatives.emplace(one.id, std::move(one));
  }
  return relatives;
}

Forms FormsOf(const Relatives& relatives) {
  Forms forms;
  for (const auto& [id, one] : relatives) {
    Form& form = forms[FormText(*one.profile)];
    form.tokens = NameTokens(*one.profile);
    form.suffix = one.profile->suffix();
    form.detail = Detail(*one.profile);
    form.articles += one.articles;
  }
  return forms;
}

bool Extends(const Form& longer, const Form& shorter) {
  return longer.detail > shorter.detail && longer.suffix == shorter.suffix &&
         ExtendsName(longer.tokens, shorter.tokens);
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
      decision->tokens = form->tokens;
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
      decision->tokens = base->tokens;
      decision->reason =
          absl::StrCat("longer form of '", JoinTokens(base->tokens), "'",
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
  for (const auto& [id, one] : relatives) {
    if (FormText(*one.profile) == FormText(profile)) namesakes.push_back(&one);
  }
  const auto differ = [](const std::string& a, const std::string& b) { return a != b; };
  const auto born = [](const Profile& p) -> const std::string& { return p.born(); };
  const auto gender = [](const Profile& p) -> const std::string& { return p.gender(); };
  const auto field = [](const Profile& p) -> const std::string& { return p.field(); };
  if (SetApart(profile, namesakes, born, YearsContradict, decision)) {
    decision->namesake = absl::StrCat("born ", profile.born());
  } else if (SetApart(profile, namesakes, gender, differ, decision)) {
    decision->namesake = profile.gender() == "f" ? "woman" : "man";
  } else if (SetApart(profile, namesakes, field, differ, decision)) {
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
  const Forms forms = FormsOf(*relatives);
  std::vector<const Form*> all;
  const Form* own = nullptr;
  for (const auto& [text, form] : forms) {
    all.push_back(&form);
    if (text == FormText(profile)) own = &form;
  }
  FormDecision decision;
  if (own == nullptr) return absl::InternalError("identity: a profile is not in its own block");
  DecideBase(own, std::move(all), &decision);
  SetNamesakeApart(profile, *relatives, &decision);
  return decision;
}

}  // namespace dossier
