"""The texts of workbooks' sheets, row by row: cells.py <workbook>... prints a JSON list of {sheet: [[text]]}."""

import json
import sys

from openpyxl import load_workbook


def texts(path):
    book = load_workbook(path)
    return {
        sheet.title: [["" if value is None else str(value) for value in row] for row in sheet.iter_rows(values_only=True)]
        for sheet in book.worksheets
        if sheet.sheet_state == "visible"
    }


print(json.dumps([texts(path) for path in sys.argv[1:]], ensure_ascii=False))
