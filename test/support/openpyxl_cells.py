"""Workbooks through openpyxl, as a second opinion on our reader.

openpyxl_cells.py make <folder> <count>   writes returned forms of many shapes, prints their paths
openpyxl_cells.py read <workbook>...      prints for each its sheets: state, merged ranges, cells by address
"""

import datetime
import json
import random
import sys

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font

WORDS = ["“两癌”筛查", "已完成15000人次", "全覆盖", " 前后空格 ", "第一行\n第二行", "<&>\"'", "𠮷", "制表\t符", "=不是公式", "0012", ""]
FORMATS = ["General", "0%", "#,##0", "0.00", '0"人次"', "@"]
DATE_FORMATS = ['yyyy"年"m"月"d"日"', "yyyy/m/d", "mm-dd-yy"]


def make(folder, count):
    chance = random.Random(20210630)
    paths = []
    for number in range(count):
        book = Workbook()
        sheet = book.active
        sheet.title = "进展情况报表"
        sheet.merge_cells("A1:E1")
        sheet["A1"] = f"2021年为全县妇女儿童办实事工作进展情况报表{number}"
        for row in range(3, 3 + chance.randint(3, 25)):
            for column in range(1, 6):
                cell = sheet.cell(row, column, value(chance))
                cell.font = Font(name="仿宋_GB2312", size=12)
                cell.alignment = Alignment(wrap_text=True)
                is_date = isinstance(cell.value, datetime.date)
                cell.number_format = chance.choice(DATE_FORMATS if is_date else FORMATS)
        if number % 3 == 0:
            sheet.merge_cells("B3:B5")
        hidden = book.create_sheet("_stamp")
        hidden.sheet_state = chance.choice(["visible", "hidden", "veryHidden"])
        hidden["B2"] = "县妇联"
        path = f"{folder}/form{number}.xlsx"
        book.save(path)
        paths.append(path)
    return paths


def value(chance):
    kind = chance.randint(0, 9)
    if kind < 5:
        return "，".join(chance.choice(WORDS) for _ in range(chance.randint(1, 12))) or None
    if kind == 5:
        return chance.choice([0, 1, -3, 15000, 0.1 + 0.2, 0.75, 1e15, 12345.678])
    if kind == 6:
        return datetime.date(2021, chance.randint(1, 12), chance.randint(1, 28))
    return chance.choice([True, False, None, None, "=SUM(A1:B2)", "#N/A"])


def read(path):
    formulas, results = load_workbook(path), load_workbook(path, data_only=True)
    return {sheet.title: describe(sheet, results[sheet.title]) for sheet in formulas.worksheets}


def describe(sheet, results):
    cells = {}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None or cell.value == "":
                continue
            result = results[cell.coordinate].value
            if isinstance(result, (datetime.datetime, datetime.date)):
                result = result.isoformat()[:10]
            entry = {"value": result}
            if cell.data_type == "f":
                entry["formula"] = str(cell.value)[1:]
            cells[cell.coordinate] = entry
    merges = sorted(str(merged) for merged in sheet.merged_cells.ranges)
    return {"state": sheet.sheet_state, "merges": merges, "cells": cells}


if __name__ == "__main__":
    if sys.argv[1] == "make":
        print(json.dumps(make(sys.argv[2], int(sys.argv[3]))))
    else:
        print(json.dumps([read(path) for path in sys.argv[2:]]))
