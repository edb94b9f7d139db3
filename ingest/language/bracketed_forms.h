// What stands in brackets behind a name or a description and is another form of it.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "ingest/language/gazetteer.h"
#include "ingest/text/name.h"

namespace dossier {

class Document;

// For one document: Change, then Bind once nothing else is added to its names.
class BracketedForms {
 public:
  // Both must outlive it.
  BracketedForms(const Gazetteer& gazetteer, Document* document)
      : gazetteer_(gazetteer), doc_(document) {}

  // Adds and drops names. 'Tsai Ing-wen (蔡英文)': the form in its own script becomes a name. 'the
  // district reserve guard (DRG)', 'the superintendent of police (SP)': an acronym whose words are
  // written in small letters. Behind the head word of an organization both become its names; behind
  // any other word the acronym is no name, here and elsewhere in the article.
  void Change();

  // Every occurrence of a form points to the name that it stands for (Name::expansion) and has its
  // class.
  void Bind();

 private:
  void AddNativeForms();
  void AddSpelledOut();
  void Add(const Name& full, const Name& form);
  std::string TextOf(Range tokens) const;
  Range InBrackets(uint32_t open) const;
  bool AllForeign(Range tokens) const;
  std::string LettersOf(uint32_t token) const;
  Range SpelledOut(uint32_t end, std::string_view letters) const;
  uint32_t HeadOf(Range phrase) const;

  const Gazetteer& gazetteer_;
  Document* doc_;
  std::vector<Name> added_;
  std::unordered_map<std::string, std::string> full_of_;  // texts
};

}  // namespace dossier
