#!/usr/bin/env python3
"""Writes Sources/Text/FoldingTable.swift: what each letter of the Latin, Greek and Cyrillic blocks folds to.

Run it from the project's folder: python3 Tools/make-folding-table.py > Sources/Text/FoldingTable.swift
"""
import unicodedata

# Letters that Unicode does not decompose, and that people nevertheless type without their stroke.
SINGLE = {"ø": "o", "đ": "d", "ħ": "h", "ł": "l", "ŧ": "t", "ı": "i", "ð": "d", "ŋ": "n", "ƀ": "b", "ɨ": "i",
          "ƒ": "f", "ơ": "o", "ư": "u", "ǥ": "g", "ɍ": "r", "ɏ": "y", "ȼ": "c", "ɇ": "e", "ɉ": "j", "ſ": "s",
          "ς": "σ", "ё": "е", "й": "и"}
BLOCKS = [(0x00C0, 0x024F), (0x0370, 0x052F), (0x1E00, 0x1FFF)]


def fold(character):
    lower = character.lower()
    base = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    base = "".join(SINGLE.get(c, c) for c in base.lower())
    return base if len(base) == 1 and ord(base) < 0x10000 else character


print("// arkwright: generated table (Tools/make-folding-table.py). Do not edit by hand.")
print()
print(f"/// What letters fold to, from Unicode {unicodedata.unidata_version}: one entry for each scalar of a block.")
print("enum FoldingTable {")
print("  /// The blocks, in order: the first scalar, and what it and those after it fold to.")
print("  static let blocks: [(first: UInt32, folded: [UInt16])] = [")
for first, last in BLOCKS:
    values = []
    for number in range(first, last + 1):
        character = chr(number)
        known = unicodedata.category(character) != "Cn"
        values.append(ord(fold(character)) if known else number)
    print(f"    (")
    print(f"      0x{first:04X},")
    print(f"      [")
    for start in range(0, len(values), 12):
        print("        " + " ".join(f"0x{v:04X}," for v in values[start:start + 12]))
    print("      ]")
    print("    ),")
print("  ]")
print("}")
