"""What a spreadsheet program would run: formulas.py <workbook>... prints a JSON list of [place, what], empty for none.

A cell that holds a formula, or a text that would become one when someone edits it and leaves it as it is (not of text format,
and short enough for that); a name, a rule or a prompt with a formula other than our own.
"""

import json
import re
import sys

from openpyxl import load_workbook

LOOKS = re.compile(r"^\s*[=+\-@＝＋－＠]")
OWN_RULE = re.compile(r'^(LEN\(TRIM\([A-Z]+\d+\)\)=0|"[^"]*")$')
LONGEST_IN_TEXT_FORMAT = 255


def found(path):
    book = load_workbook(path)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield [f"{sheet.title}!{cell.coordinate}", str(cell.value)]
                elif cell.data_type == "s" and LOOKS.match(cell.value) and cell.number_format != "@":
                    if len(cell.value) <= LONGEST_IN_TEXT_FORMAT:
                        yield [f"{sheet.title}!{cell.coordinate}", f"{cell.value} in {cell.number_format}"]
        for rules in sheet.conditional_formatting:
            for rule in rules.rules:
                yield from ([sheet.title, each] for each in rule.formula if not OWN_RULE.match(each))
        for check in sheet.data_validations.dataValidation:
            if not re.fullmatch(r"\d+", check.formula1 or "0"):
                yield [sheet.title, check.formula1]
        header_footer = [sheet.oddHeader, sheet.oddFooter, sheet.evenHeader, sheet.evenFooter]
        for part in header_footer:
            for side in (part.left, part.center, part.right):
                if side.text and not re.fullmatch(r"第 &P 页，共 &N 页|(校验码：)?[0-9A-Z-]+", side.text):
                    yield [sheet.title, side.text]
    for name, defined in [(each.name, each.attr_text) for each in book.defined_names.definedName]:
        if not name.startswith("_xlnm.") or not re.fullmatch(r"('[^']+'!\$?[A-Z]*\$?\d+:\$?[A-Z]*\$?\d+,?)+", defined):
            yield [name, defined]


print(json.dumps([each for path in sys.argv[1:] for each in found(path)], ensure_ascii=False))
