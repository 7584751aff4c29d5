"""Fills in workbooks by openpyxl, as a clerk's program would: fill.py <jobs.json>, where jobs are
[{"from", "to", "unit"?, "fillDate"?, "rows": {"1": {"progress", "deadline"}}}]. Rows are told by 序号, columns by header words.
Prints the number of cells filled in."""

import json
import re
import sys

from openpyxl import load_workbook


def fill(job):
    book = load_workbook(job["from"])
    sheet, header = find_header(book)
    column = {}
    for cell in sheet[header]:
        text = re.sub(r"\s", "", str(cell.value or ""))
        for word in ("序号", "进度", "完成时限"):
            if word in text:
                column.setdefault(word, cell.column)
    filled = 0

    def put(cell, text):
        nonlocal filled
        if not text:
            return
        assert not cell.protection.locked, "%s is locked" % cell.coordinate
        cell.value = text
        cell.data_type = "s"
        filled += 1

    for label, text in (("单位", job.get("unit")), ("填报时间", job.get("fillDate"))):
        target = after_label(sheet, header, label)
        if target is not None:
            put(target, text)
    for row in range(header + 1, sheet.max_row + 1):
        answer = job["rows"].get(str(sheet.cell(row, column["序号"]).value))
        if answer:
            put(sheet.cell(row, column["进度"]), answer.get("progress"))
            put(sheet.cell(row, column["完成时限"]), answer.get("deadline"))
    book.save(job["to"])
    return filled


def find_header(book):
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        for row in sheet.iter_rows():
            words = [re.sub(r"\s", "", str(cell.value or "")) for cell in row]
            if "实事名称" in words and any("进度" in word for word in words):
                return sheet, row[0].row
    raise SystemExit("no header row")


def after_label(sheet, header, label):
    """The first unlocked cell after the label, above the header row."""
    for row in sheet.iter_rows(max_row=header - 1):
        seen = False
        for cell in row:
            if seen and not cell.protection.locked:
                return cell
            text = re.sub(r"\s", "", str(cell.value or ""))
            seen = seen or (text.startswith(label) and text.endswith("："))
    return None


print(json.dumps(sum(fill(job) for job in json.load(open(sys.argv[1], encoding="utf-8")))))
