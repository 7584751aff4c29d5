"""Changes filled forms by openpyxl, as colleagues do with what they were sent: mutate.py <form.xlsx> <folder>.
Writes one workbook for each change and prints their names."""

import json
import os
import sys
from copy import copy

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

SOURCE, FOLDER = sys.argv[1], sys.argv[2]
CHANGES = {}


def change(function):
    CHANGES[function.__name__] = function
    return function


def header_of(sheet):
    for row in sheet.iter_rows():
        if any("实事名称" in str(cell.value or "") for cell in row):
            return row[0].row
    raise SystemExit("no header row")


def last_of(sheet):
    return max(cell.row for row in sheet.iter_rows() for cell in row if cell.value is not None)


def plain_copy(sheet, to, down=0, right=0):
    """Values alone, as pasting them does."""
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                to.cell(cell.row + down, cell.column + right).value = cell.value
                to.cell(cell.row + down, cell.column + right).data_type = cell.data_type


def unmerge_all(sheet):
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))


@change
def saved_again(book, sheet):
    pass


@change
def unmerged(book, sheet):
    unmerge_all(sheet)


@change
def rows_inserted_on_top(book, sheet):
    unmerge_all(sheet)
    sheet.insert_rows(1, 3)


@change
def rows_inserted_between(book, sheet):
    sheet.insert_rows(header_of(sheet) + 2, 2)


@change
def column_inserted_in_front(book, sheet):
    unmerge_all(sheet)
    sheet.insert_cols(1)
    sheet.cell(header_of(sheet), 1).value = "备注"


@change
def block_moved(book, sheet):
    unmerge_all(sheet)
    sheet.move_range("A1:%s%d" % (get_column_letter(sheet.max_column), last_of(sheet)), rows=7, cols=3)


@change
def rows_hidden(book, sheet):
    for row in range(header_of(sheet) + 1, last_of(sheet) + 1):
        sheet.row_dimensions[row].hidden = True


@change
def columns_hidden(book, sheet):
    sheet.column_dimensions["C"].hidden = True


@change
def sorted_backwards(book, sheet):
    top, bottom = header_of(sheet) + 1, last_of(sheet)
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=top, max_row=bottom)]
    for offset, values in enumerate(reversed(rows)):
        for column, value in enumerate(values, 1):
            sheet.cell(top + offset, column).value = value


@change
def pasted_into_a_new_workbook(book, sheet):
    fresh = Workbook()
    plain_copy(sheet, fresh.active, down=2, right=1)
    return fresh


@change
def other_sheets_first(book, sheet):
    for name in ("封面", "说明", "通讯录"):
        book.create_sheet(name, 0)["A1"] = name


@change
def table_behind_a_cover_in_a_new_workbook(book, sheet):
    fresh = Workbook()
    fresh.active.title = "封面"
    fresh.active["B2"] = "二季度材料"
    plain_copy(sheet, fresh.create_sheet("报表"))
    return fresh


@change
def coloured_and_commented(book, sheet):
    for row in sheet.iter_rows(min_row=header_of(sheet) + 1, max_row=last_of(sheet)):
        for cell in row:
            cell.font = Font(color="FFFF0000", bold=True)
            cell.fill = PatternFill("solid", fgColor="FFFFFF00")
            cell.alignment = copy(Alignment(wrap_text=False))
        row[3].comment = Comment("请核实", "某人")


@change
def thousand_formatted_rows_below(book, sheet):
    for row in range(last_of(sheet) + 1, last_of(sheet) + 1000):
        for column in range(1, 6):
            sheet.cell(row, column).fill = PatternFill("solid", fgColor="FFEEEEEE")


@change
def stray_space_far_below(book, sheet):
    sheet.cell(5000, 40).value = "  "


@change
def properties_gone(book, sheet):
    book.remove(book["_shishi"])
    book.properties.title = None


@change
def two_sheets_of_it(book, sheet):
    second = book.copy_worksheet(sheet)
    second.title = "空表"
    for row in range(header_of(second) + 1, last_of(second) + 1):
        second.cell(row, 4).value = None
        second.cell(row, 5).value = None


@change
def merged_downwards(book, sheet):
    top = header_of(sheet) + 1
    sheet.insert_rows(top + 1)
    sheet.cell(top + 1, 4).value = "（补充）另已走访慰问。"
    for column in (1, 2, 3, 5):
        sheet.merge_cells(start_row=top, end_row=top + 1, start_column=column, end_column=column)


for name, function in CHANGES.items():
    book = load_workbook(SOURCE)
    form = next(each for each in book.worksheets if each.sheet_state == "visible" and "报表" in each.title)
    changed = function(book, form) or book
    changed.save(os.path.join(FOLDER, name + ".xlsx"))
print(json.dumps(list(CHANGES)))
