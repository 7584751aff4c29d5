"""Describes workbooks as openpyxl sees them: describe.py <workbook>... prints a JSON list, one description a workbook."""

import json
import sys
from zipfile import ZipFile
import re

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter


def describe(path):
    book = load_workbook(path)
    return {
        "title": book.properties.title,
        "custom": custom_properties(path),
        "sheets": [describe_sheet(sheet) for sheet in book.worksheets],
    }


def custom_properties(path):
    with ZipFile(path) as archive:
        if "docProps/custom.xml" not in archive.namelist():
            return {}
        xml = archive.read("docProps/custom.xml").decode("utf-8")
    return dict(re.findall(r'name="([^"]+)"[^>]*><vt:lpwstr>([^<]*)<', xml))


def describe_sheet(sheet):
    cells, unlocked, fonts, types = {}, [], {}, {}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                cells[cell.coordinate] = cell.value if isinstance(cell.value, (int, float)) else str(cell.value)
                types[cell.coordinate] = cell.data_type
                fonts[cell.coordinate] = [cell.font.name, cell.font.size]
            if not cell.protection.locked:
                unlocked.append(cell.coordinate)
    protection, setup = sheet.protection, sheet.page_setup
    formats = []
    for block in sheet.conditional_formatting:
        for rule in block.rules:
            formats.append({"range": str(block.sqref), "type": rule.type, "formula": list(rule.formula)})
    return {
        "name": sheet.title,
        "state": sheet.sheet_state,
        "cells": cells,
        "types": types,
        "fonts": fonts,
        "unlocked": unlocked,
        "wrapped": [c.coordinate for row in sheet.iter_rows() for c in row if c.alignment.wrap_text],
        "bordered": [c.coordinate for row in sheet.iter_rows() for c in row
                     if all(getattr(c.border, side).style == "thin" for side in ("left", "right", "top", "bottom"))],
        "merges": [str(each) for each in sheet.merged_cells.ranges],
        "protection": {
            "on": bool(protection.sheet),
            "password": protection.password,
            "hash": protection.hashValue,
            # In the file, false means that it is allowed.
            "formatRows": not protection.formatRows,
            "formatColumns": not protection.formatColumns,
        },
        "prompts": [
            {"range": str(each.sqref), "title": each.promptTitle, "text": each.prompt, "shown": bool(each.showInputMessage)}
            for each in sheet.data_validations.dataValidation
        ],
        "formats": formats,
        "print": {
            "area": sheet.print_area if isinstance(sheet.print_area, str) else ",".join(sheet.print_area or []),
            "titleRows": sheet.print_title_rows,
            "orientation": setup.orientation,
            "paper": setup.paperSize,
            "fitToPage": bool(sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage),
            "fitToWidth": setup.fitToWidth,
            "fitToHeight": setup.fitToHeight,
            "footer": [sheet.oddFooter.left.text, sheet.oddFooter.center.text, sheet.oddFooter.right.text],
        },
        "freeze": sheet.freeze_panes,
        "charts": [
            {
                "kind": chart.tagname,
                "from": f"{get_column_letter(chart.anchor._from.col + 1)}{chart.anchor._from.row + 1}",
                "values": [each.val.numRef.f for each in chart.series],
            }
            for chart in sheet._charts
        ],
        "widths": {key: each.width for key, each in sheet.column_dimensions.items()},
        "heights": {str(key): each.height for key, each in sheet.row_dimensions.items() if each.height},
    }


print(json.dumps([describe(path) for path in sys.argv[1:]], ensure_ascii=False))
