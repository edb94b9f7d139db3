// Names and values found in a Document.
#pragma once

#include <cstdint>
#include <string_view>

#include "ingest/text/index.h"
#include "ingest/text/token.h"

namespace dossier {

// What a name or a value is the name of. The first five are first labels of the ontology.
enum class NameClass : uint8_t {
  kPerson,
  kOrganization,
  kPlace,
  kWork,
  kEvent,
  kGroup,        // peoples and communities ('Sikhs'); never from marks of a nation alone
  kNationality,  // 'Mexican', 'Kenyans': stands for its country where one is known
  kDate,
  kTime,
  kMoney,
  kPercent,
  kQuantity,
  kNumber,
  kOrdinal,
  kOther,  // a name of none of these kinds
};
inline constexpr int kNameClasses = static_cast<int>(NameClass::kOther) + 1;

// 'Person', 'Nationality', 'Money': for entity classes the ontology's label.
std::string_view ToString(NameClass name_class);

// Person, Organization, Place, Work, Event, Group.
constexpr bool IsEntityClass(NameClass c) { return c <= NameClass::kGroup; }
constexpr bool IsValueClass(NameClass c) {
  return c >= NameClass::kDate && c <= NameClass::kOrdinal;
}

// Two letters of ISO 3166-1, or "" where none is known.
struct CountryCode {
  char letters[2] = {0, 0};

  std::string_view view() const { return {letters, letters[0] == 0 ? 0u : 2u}; }
  bool empty() const { return letters[0] == 0; }
  friend bool operator==(CountryCode a, CountryCode b) = default;
};

enum class Gender : uint8_t { kUnknown, kMale, kFemale, kNeuter };

// A name or value: a run of tokens of one sentence. Names are sorted and never overlap. An article
// or possessive mark at either end is not part of the name; titles and posts before a person's name
// are not either (see Title).
struct Name {
  Range tokens;
  uint32_t head = kNone;  // the token that governs the others; the last one where not parsed
  NameClass name_class = NameClass::kOther;
  Gender gender = Gender::kUnknown;
  CountryCode country;  // of a place or nationality that the gazetteer knows
  bool in_gazetteer = false;
  bool is_acronym = false;
  WordId finer = 0;  // finer label of the ontology ('Country', 'Company') in words(), or 0
  uint32_t expansion = kNone;  // of an acronym: the name in this document that it abbreviates
  uint32_t mention = kNone;    // index of its mention once coreference has run
};

// A title or post written beside a person's name: 'President' Donald Trump, Juan Pérez, 'mayor of
// Toluca'.
struct Title {
  Range tokens;
  uint32_t name = kNone;  // the person's name
  bool before = true;     // it stands before the name, else after it
};

}  // namespace dossier
