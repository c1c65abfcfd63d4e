"""Findings: in the figures, and in the words that are written about them.

Where each rule of the catalogue stands, and where it shows. "return": `returns/`, told at the intake, kept with the
return, on the findings page, before export and by `check` and `read`. "project": `session/findings.py`, on the findings
page, before export and by `check`. "text": `check-text`, of a whole report; its tables are read as a return's are
(`session/report_tables.py`), so that the rules of the first column hold for them too.

| rule | return | project | text |
| --- | --- | --- | --- |
| R01 | tables/carried_forward | | |
| R02, R03 | tables/change_rows, scorecard_changes | | |
| R04 | tables/settled_kinds, running_totals, change_rows; falling_totals | | |
| R05 | tables/settled_years, row_years, left_out | | |
| R06, R07, R12, R29 | session/comment_check (R06 keeps a comment out) | words/ | words/ |
| R08 | | words/, document/headings | words/ |
| R09 | session/return_statuses | figures/statuses (an officer's own status) | words/status_words |
| R10 | tables/annual_cells | | |
| R11 | tables/target_steps | figures/targets | |
| R13, R14 | tables/fractions, worked_out_shares, attainable_changes | figures/shares | report_text |
| R15 | tables/fractions, area_totals, whole_groups | | report_text |
| R16 | tables/filling, called_rates; sides | figures/limits, definitions | |
| R17 | tables/last_year; other_lengths | figures/time, definitions | document/report_years |
| R18 | tables/filling, left_empty, headed_twice | | document/report_key |
| R19 | | document/abbreviations | document/abbreviations |
| R20 | | figures/statuses | document/report_key |
| R21 | | document/headings | document/report_contents |
| R22 | tables/left_empty, running_totals; lists/checking | figures/targets | |
| R23 | tables/decimals | | |
| R24 | session/intake_checks, intake_conflicts | figures/sealed, session/ledger | |
| R25 | | figures/shares | document/report_years |
| R26 | lists/checking | document/board_lists | session/report_tables |
| R27 | | document/counted_lists | document/counted_lists |
| R28 | | prose | |
| R30 | session/return_source | prose, document/headings, board_lists | report_text |
| R31 | | figures/shares | |
| R32 | tables/running_totals | | |
| R33 | outliers, by session/intake_checks | | |
| R34, R38 | tables/spelling | prose | document/report_years |
| R35, R39 | across_tables | figures/time (R39) | |
| R36 | tables/change_rows, scorecard_changes | | |
| R37 | | figures/statuses | document/report_key |
"""
