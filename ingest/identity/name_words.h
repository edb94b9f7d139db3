// What identity knows of single words: name_words.tsv, read once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// The value of a word or of words with blanks between them in a class of name_words.tsv
// ('honorific', 'suffix', 'country' ...): '-' where the class has none; empty where the word is not
// in the class. Safe from many threads.
std::string_view WordValue(std::string_view word_class, std::string_view word);
inline bool IsWord(std::string_view word_class, std::string_view word) {
  return !WordValue(word_class, word).empty();
}

// The longest start of `tokens` that is in the class: how many tokens, 0 if none.
size_t LongestPrefix(std::string_view word_class, const std::vector<std::string>& tokens);

}  // namespace dossier
