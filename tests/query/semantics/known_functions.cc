#include "tests/query/semantics/known_functions.h"

#include <map>

#include "absl/strings/ascii.h"

namespace dossier {
namespace {

constexpr int kMany = FunctionSignature::kAnyNumber;

struct Group {
  std::string_view names;  // with spaces between
  int min;
  int max;
};

constexpr Group kScalar[] = {
    {"abs ceil floor round sign sqrt exp log log10 sin cos tan cot asin acos atan degrees radians",
     1, 1},
    {"rand e pi timestamp randomUUID", 0, 0},
    {"head last tail reverse size keys labels type id nodes relationships length properties "
     "startNode endNode",
     1, 1},
    {"toInteger toFloat toString toBoolean toUpper toLower trim ltrim rtrim exists", 1, 1},
    {"split left right atan2", 2, 2},
    {"substring range", 2, 3},
    {"replace", 3, 3},
    {"coalesce", 1, kMany},
    {"date datetime localdatetime time localtime", 0, 2},
    {"duration", 1, 1},
    {"duration.between duration.inMonths duration.inDays duration.inSeconds", 2, 2},
    {"date.truncate datetime.truncate localdatetime.truncate time.truncate localtime.truncate", 2,
     3},
    {"date.transaction date.statement date.realtime datetime.transaction datetime.statement "
     "datetime.realtime",
     0, 1},
    {"time.transaction time.statement time.realtime localtime.transaction localtime.statement", 0,
     1},
    {"localtime.realtime localdatetime.transaction localdatetime.statement localdatetime.realtime",
     0, 1},
    {"datetime.fromepoch", 2, 2},
    {"datetime.fromepochmillis", 1, 1},
};

constexpr Group kAggregates[] = {{"count sum avg min max collect stDev stDevP", 1, 1},
                                 {"percentileCont percentileDisc", 2, 2}};

struct ArgumentKinds {
  std::string_view name;
  uint16_t kinds;
};

// Of the first argument.
constexpr ArgumentKinds kKinds[] = {{"labels", kNodeBit},
                                    {"type", kRelationshipBit},
                                    {"length", kPathBit},
                                    {"size", kListBit | kStringBit | kMapBit},
                                    {"properties", kMapBit | kElementBits},
                                    {"nodes", kPathBit},
                                    {"abs", kNumberBits}};

class Functions final : public FunctionCatalog {
 public:
  Functions() {
    for (const Group& group : kScalar) Add(group, false);
    for (const Group& group : kAggregates) Add(group, true);
    for (const ArgumentKinds& entry : kKinds)
      by_name_.at(Lower(entry.name)).arguments = {entry.kinds};
    by_name_.at("rand").deterministic = false;
    by_name_.at("randomuuid").deterministic = false;
    by_name_.at("collect").result = StaticType::Of(kListBit);
    by_name_.at("count").result = StaticType::Of(kIntegerBit);
  }

  const FunctionSignature* FindFunction(std::string_view name) const override {
    const auto found = by_name_.find(Lower(name));
    return found == by_name_.end() ? nullptr : &found->second;
  }

  std::vector<std::string> FunctionNames() const override {
    std::vector<std::string> names;
    for (const auto& [key, signature] : by_name_) names.push_back(signature.name);
    return names;
  }

 private:
  static std::string Lower(std::string_view name) {
    return absl::AsciiStrToLower(absl::string_view(name.data(), name.size()));
  }

  void Add(const Group& group, bool aggregate) {
    std::string_view rest = group.names;
    while (!rest.empty()) {
      const std::string_view name = rest.substr(0, rest.find(' '));
      FunctionSignature& signature = by_name_[Lower(name)];
      signature.name = std::string(name);
      signature.min_arguments = group.min;
      signature.max_arguments = group.max;
      signature.aggregate = aggregate;
      rest.remove_prefix(std::min(rest.size(), name.size() + 1));
    }
  }

  std::map<std::string, FunctionSignature> by_name_;
};

}  // namespace

const FunctionCatalog& KnownFunctions() {
  static const Functions* const functions = new Functions;
  return *functions;
}

}  // namespace dossier
