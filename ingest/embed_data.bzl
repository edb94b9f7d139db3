"""Puts a data file into the program, so that one file is all there is to install."""

def embed_data(name, src, symbol, visibility = None):
    """A cc_library whose header <name>.h declares `std::string_view dossier::<symbol>();`, the bytes of src.

    The bytes lie in read-only pages of the program, aligned to 64, and are read from disk only when touched.
    """
    native.genrule(
        name = name + "_object",
        srcs = [src],
        outs = [name + ".embedded.o"],
        cmd = ("printf '%%s\\n' '.section .rodata.embedded_{s},\"a\",@progbits' '.balign 64' '.globl dossier_embedded_{s}' " +
               "'dossier_embedded_{s}:' '.incbin \"$(location {f})\"' '.globl dossier_embedded_{s}_end' 'dossier_embedded_{s}_end:' '.byte 0' " +
               "'.section .note.GNU-stack,\"\",@progbits' | gcc -c -x assembler -o $@ -").format(s = symbol, f = src).replace("%%", "%"),
    )
    native.genrule(
        name = name + "_sources",
        outs = [name + ".h", name + ".embedded.cc"],
        cmd = ("printf '#pragma once\\n#include <string_view>\\nnamespace dossier {{\\nstd::string_view {s}();\\n}}\\n' > $(location {n}.h); " +
               "printf '#include <string_view>\\nextern \"C\" const char dossier_embedded_{s}[], dossier_embedded_{s}_end[];\\n" +
               "namespace dossier {{\\nstd::string_view {s}() {{ return std::string_view(dossier_embedded_{s}, dossier_embedded_{s}_end - dossier_embedded_{s}); }}\\n}}\\n' " +
               "> $(location {n}.embedded.cc)").format(s = symbol, n = name),
    )
    native.cc_library(
        name = name,
        srcs = [name + ".embedded.o", name + ".embedded.cc"],
        hdrs = [name + ".h"],
        visibility = visibility,
    )
