// pack_name_net WEIGHTS_DIR OUTPUT: makes the model file of what train.py has written.
#include "ingest/language/train/name_net/pack_name_model.h"
#include "ingest/language/train/syntax_net/pack_files.h"

int main(int argc, char** argv) { return dossier::PackFiles(argc, argv, dossier::PackNameModel); }
