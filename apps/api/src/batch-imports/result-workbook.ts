import {
  type BatchImport,
  BATCH_IMPORT_ITEM_STATE_NAMES,
  BATCH_IMPORT_STATE_NAMES,
  type BatchImportItem,
  batchImportItemStateSchema,
} from '@zhaojian/contract';
import { cellValues } from '@zhaojian/report-writer/workbook';
import { type CellStyle, type CellValue, writeXlsx } from 'hucre/xlsx';
import { chineseTime } from '../chinese-time.ts';

const HEADS = [
  '序号',
  '文件',
  '结果',
  '机关',
  '文件里的机关名称',
  '版本',
  '不符',
  '提示',
  '未读出',
  '存疑',
  '说明',
  '处理人',
];
const WIDTHS = [6, 44, 10, 28, 28, 6, 6, 6, 8, 6, 70, 14];

/** What became of each file of a batch: one sheet to go through, one with the sums. Returns the bytes of an .xlsx file. */
export async function resultWorkbook(batch: BatchImport, items: readonly BatchImportItem[]): Promise<Buffer> {
  const heads = HEADS.map(
    (_, column) => [`0,${column}`, { style: { ...WRAPPED, font: { bold: true } } }] as const,
  );
  return Buffer.from(
    await writeXlsx({
      sheets: [
        {
          name: '各文件结果',
          rows: [HEADS, ...items.map((item) => cellValues(rowOf(item)))],
          cells: new Map(heads),
          columns: WIDTHS.map((width) => ({ width, style: WRAPPED })),
        },
        {
          name: '汇总',
          rows: summaryOf(batch).map(cellValues),
          columns: [{ width: 14 }, { width: 40, style: WRAPPED }],
        },
      ],
    }),
  );
}

const WRAPPED: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

/** Text is written as text: a file name that begins with = is no formula. */
const rowOf = (item: BatchImportItem): CellValue[] => [
  item.position,
  item.fileName,
  BATCH_IMPORT_ITEM_STATE_NAMES[item.state],
  item.agency?.agencyName ?? null,
  item.nameInFile,
  item.version,
  item.errors,
  item.warnings,
  item.unread,
  item.doubtful,
  item.message,
  item.decidedBy,
];

const summaryOf = (batch: BatchImport): CellValue[][] => [
  ['辖区', batch.agencyName],
  ['年度', batch.year],
  ['导入人', batch.createdBy],
  ['导入时间', chineseTime(new Date(batch.createdAt))],
  ['状态', BATCH_IMPORT_STATE_NAMES[batch.state]],
  ['文件', batch.total],
  ...batchImportItemStateSchema.options.map((state) => [
    BATCH_IMPORT_ITEM_STATE_NAMES[state],
    batch.counts[state],
  ]),
];
