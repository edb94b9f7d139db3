#include "ingest/language/train/syntax_net/weight_files.h"

#include <fstream>

#include "absl/strings/str_cat.h"

namespace dossier {

absl::StatusOr<WeightFiles> WeightFiles::Read(const std::string& folder) {
  WeightFiles files;
  std::ifstream list(folder + "/shapes.txt");
  std::string name;
  for (WeightArray array; list >> name >> array.rows >> array.columns;) {
    array.values.resize(size_t{array.rows} * array.columns);
    std::ifstream in(absl::StrCat(folder, "/", name, ".f32"), std::ios::binary);
    in.read(reinterpret_cast<char*>(array.values.data()),
            static_cast<std::streamsize>(array.values.size() * sizeof(float)));
    if (!in) return absl::NotFoundError(absl::StrCat("cannot read ", folder, "/", name, ".f32"));
    files.arrays[name] = array;
  }
  std::ifstream words(folder + "/vocabulary.txt", std::ios::binary);
  for (std::string word; std::getline(words, word);) files.words.push_back(word);
  if (files.arrays.empty() || files.words.size() != files.Get("words").rows) {
    return absl::NotFoundError(
        absl::StrCat(folder, ": no weights, or not as many words as vectors; run train.py again"));
  }
  return files;
}

const WeightArray& WeightFiles::Get(const std::string& name) const {
  static const WeightArray kNone;
  auto found = arrays.find(name);
  return found == arrays.end() ? kNone : found->second;
}

WeightArray Stack(const std::vector<const WeightArray*>& parts) {
  WeightArray all;
  for (const WeightArray* part : parts) {
    all.rows += part->rows;
    all.columns = part->columns;
    all.values.insert(all.values.end(), part->values.begin(), part->values.end());
  }
  return all;
}

}  // namespace dossier
