// A store in a folder of its own that goes away with the test.
#pragma once

#include <memory>
#include <string>

#include "graph/store/graph_store.h"

namespace dossier {

class ScratchStore {
 public:
  ScratchStore();
  ~ScratchStore();
  GraphStore* get() { return store_.get(); }
  GraphStore* operator->() { return store_.get(); }
  const std::string& folder() const { return folder_; }

 private:
  std::string folder_;
  std::unique_ptr<GraphStore> store_;
};

// A folder's name that nothing has yet, below the test's temporary folder.
std::string FreshFolder();

}  // namespace dossier
