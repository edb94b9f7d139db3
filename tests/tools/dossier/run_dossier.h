// The program as its users run it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/process/run_program.h"

namespace dossier {

// `dossier WORDS...` with `input` on standard input.
inline ProgramResult RunDossier(std::vector<std::string> words, const std::string& input = "") {
  words.insert(words.begin(), "tools/dossier/dossier");
  return RunProgram(words, input);
}

// `dossier evaluate WORDS...`
inline ProgramResult RunEvaluate(std::vector<std::string> words) {
  words.insert(words.begin(), "evaluate");
  return RunDossier(std::move(words));
}

}  // namespace dossier
