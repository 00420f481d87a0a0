import { AGENCY_KIND_NAMES, SUBMISSION_STATE_NAMES } from '@zhaojian/contract';
import { cellValues } from '@zhaojian/report-writer/workbook';
import { type CellStyle, type CellValue, writeXlsx } from 'hucre/xlsx';
import type { AgencyOfArchive } from './archived-reports.query.ts';

const HEADS = ['序号', '单位名称', '上级', '类别', '条线', '状态', '版本', '文件'];
const WIDTHS = [6, 34, 30, 12, 12, 24, 6, 70];
const WRAPPED: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

/** What the index says of the archive as a whole. */
export interface ArchiveFacts {
  readonly area: string;
  readonly year: number;
  readonly madeOn: string;
  readonly madeBy: string;
}

/**
 * The index of an archive as a workbook: every agency of the area in the order of the tree, with the name of its file, or why it
 * has none. Text stays text: no name becomes a formula.
 *
 * @param fileOf the name of the file of an agency; undefined where it has none
 */
export async function archiveIndex(
  { area, year, madeOn, madeBy }: ArchiveFacts,
  agencies: readonly AgencyOfArchive[],
  fileOf: (agency: AgencyOfArchive) => string | undefined,
): Promise<Uint8Array> {
  const rows = agencies.map((agency, index): CellValue[] => [
    index + 1,
    agency.agencyName,
    agency.parentName,
    AGENCY_KIND_NAMES[agency.kind],
    agency.sector,
    agency.exemption === null ? SUBMISSION_STATE_NAMES[agency.state] : `免报：${agency.exemption}`,
    agency.version,
    fileOf(agency) ?? null,
  ]);
  const files = agencies.filter((agency) => fileOf(agency) !== undefined).length;
  const facts: CellValue[][] = [
    ['范围', area],
    ['年度', year],
    ['单位', agencies.length],
    ['通过的报告', files],
    ['打包日期', madeOn],
    ['打包人', madeBy],
  ];
  return writeXlsx({
    sheets: [
      {
        name: '目录',
        rows: [HEADS, ...rows.map(cellValues)],
        cells: new Map(
          HEADS.map((_, column) => [`0,${column}`, { style: { ...WRAPPED, font: { bold: true } } }]),
        ),
        columns: WIDTHS.map((width) => ({ width, style: WRAPPED })),
      },
      {
        name: '说明',
        rows: facts.map(cellValues),
        columns: [{ width: 14 }, { width: 60, style: WRAPPED }],
      },
    ],
  });
}
