"""Writes a table of counts and one of tilbud as people do, and tells what stands in a workbook of answers."""

import json
import sys

import openpyxl

folder = sys.argv[1]

counts = openpyxl.Workbook()
sheet = counts.active
sheet.title = "Svar"
sheet.append(["Indsamling 2020"])
sheet.append([])
sheet.append(["Kommune", "Visiteret til behandling", None, "Heraf døgnbehandling", None, "Bemærkninger"])
sheet.append([None, 2018, 2019, 2018, 2019])
sheet.merge_cells("B3:C3")
sheet.merge_cells("D3:E3")
sheet.append(["Odense Kommune", 3, 2, 1, 0, "talt i hånden"])
sheet.append(["Faaborg-Midtfyn Kommune", 2, 1, 0, 1])
sheet.append(["I alt", "=SUM(B5:B6)", "=SUM(C5:C6)", "=SUM(D5:D6)", "=SUM(E5:E6)"])
counts.create_sheet("Gammelt").append(["Kommune", "År"])
counts["Gammelt"].sheet_state = "hidden"
counts.save(f"{folder}/tal.xlsx")

tilbud = openpyxl.Workbook()
tilbud.active.append(["reference", "aar", "borgere", "aarsvaerk"])
tilbud.active.append(["T-1", 2019, 4, 2.5])
tilbud.save(f"{folder}/tilbud.xlsx")

answers = openpyxl.load_workbook(f"{folder}/svar.xlsx")
print(
    json.dumps(
        {
            each.title: {
                "rows": [[cell.value for cell in row] for row in each.iter_rows()],
                "frozen": each.freeze_panes,
                "filter": each.auto_filter.ref,
            }
            for each in answers
        }
    )
)
