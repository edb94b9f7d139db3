#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <list>
#include <string>

#include "graph/store/graph_store.h"
#include "tools/dossier/commands.h"
#include "tools/dossier/exit_code.h"
#include "tools/dossier/output_file.h"
#include "tools/dossier/standard_flags.h"
#include "tools/transfer/export_writer.h"

namespace dossier {
namespace {

constexpr FlagSpec kFlags[] = {
    kDatabaseFlag,
    {"format", 'f', "protobuf|jsonl|csv|graphml", "of the export (protobuf)"},
    {"output", 'o', "FILE|-", "where to; for csv a folder (standard output)"},
    kHelpFlag,
};

absl::Status MakeFolder(const std::string& path) {
  if (mkdir(path.c_str(), 0777) == 0 || errno == EEXIST) return absl::OkStatus();
  return absl::NotFoundError(path + ": " + std::strerror(errno));
}

absl::Status Export(const Snapshot& snapshot, const ExportFormat& format, const std::string& output) {
  if (format.is_folder) {
    if (output == "-") {
      return absl::InvalidArgumentError("the format " + std::string(format.name) + " makes several files: give a folder with -o");
    }
    absl::Status made = MakeFolder(output);
    if (!made.ok()) return made;
  }
  std::list<OutputFile> files;
  absl::Status status = format.write(snapshot, [&](std::string_view name) -> absl::StatusOr<ByteSink> {
    absl::StatusOr<OutputFile> file = OutputFile::Open(format.is_folder ? output + "/" + std::string(name) : output);
    if (!file.ok()) return file.status();
    files.push_back(*std::move(file));
    OutputFile* opened = &files.back();
    return [opened](std::string_view bytes) { return opened->Write(bytes); };
  });
  for (OutputFile& file : files) {
    if (status.ok()) status = file.Close();
  }
  return status;
}

int Run(const Arguments& arguments) {
  absl::StatusOr<std::string> folder = DatabaseFolder(arguments);
  if (!folder.ok()) return FailUsage(folder.status(), "export");
  absl::StatusOr<ExportFormat> format = FindExportFormat(arguments.Get("format", "protobuf"));
  if (!format.ok()) return FailUsage(format.status(), "export");
  absl::StatusOr<std::unique_ptr<GraphStore>> store = GraphStore::Open(*folder, OpenMode::kReadOnly);
  if (!store.ok()) return FailToOpen(store.status());
  absl::StatusOr<std::unique_ptr<Snapshot>> snapshot = (*store)->GetSnapshot();
  if (!snapshot.ok()) return Fail(snapshot.status());
  absl::Status status = Export(**snapshot, *format, arguments.Get("output", "-"));
  return status.ok() ? kExitFine : Fail(status);
}

}  // namespace

Command ExportCommand() { return {"export", "", "writes the graph for other programs, or to import it again", kFlags, Run}; }

}  // namespace dossier
