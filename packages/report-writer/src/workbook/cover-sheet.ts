import { type Form, formatReference, type Report } from '@zhaojian/report';
import { reportTitle } from '../statutory-document.ts';
import { BLANK, type Sheet, type SheetCell, textContent } from './spreadsheet/sheet.ts';

const NAME = { row: 2, column: 1 };
const YEAR = { row: 3, column: 1 };
const FIRST_NOTE = 5;

const notes = (form: Form): string[] => [
  '淡黄色的格子由填报单位填写，没有发生的填 0。灰蓝色的格子是总计，自动相加，不用填。',
  '格子变红，说明勾稽关系不成立：请核对同一行、同一列的数字。',
  '文字部分一格写一段，从上往下写；一格写不下的另起一格。',
  '填好保存后，把这个文件原样上传即可。请不要改动表头，也不要增删行列。',
  `表样依据：${form.source}。`,
];

/** The first sheet: whose report it is, for which year, and how to fill it in. */
export function coverSheet({ agencyName, year }: Report, form: Form): Sheet {
  const facts: SheetCell[] = [
    {
      row: 0,
      column: 0,
      colSpan: 2,
      style: 'title',
      content: {
        kind: 'formula',
        formula: `${formatReference(NAME)}&"${reportTitle('', year)}"`,
        value: reportTitle(agencyName, year),
      },
    },
    { row: NAME.row, column: 0, style: 'head', content: textContent('机关全称') },
    agencyName === ''
      ? { ...NAME, style: 'entryText', content: BLANK }
      : { ...NAME, style: 'fixedText', content: textContent(agencyName) },
    { row: YEAR.row, column: 0, style: 'head', content: textContent('报告年度') },
    { ...YEAR, style: 'fixedText', content: { kind: 'number', value: year } },
  ];
  const written = notes(form).map((text, index): SheetCell => ({
    row: FIRST_NOTE + index,
    column: 0,
    colSpan: 2,
    style: 'note',
    content: textContent(text),
  }));
  return {
    name: '封面',
    cells: [...facts, ...written],
    widths: [14, 76],
    heights: new Map([
      [0, 48],
      [NAME.row, 24],
      [YEAR.row, 24],
      ...written.map(({ row }): [number, number] => [row, 20]),
    ]),
    rules: [
      {
        cells: [NAME],
        type: 'text',
        limit: 100,
        prompt: { title: '机关全称', text: '填写单位的正式全称，与公章一致。' },
        refusal: '机关全称不超过 100 字。',
      },
    ],
    alarms: [],
    isProtected: true,
    isLandscape: false,
  };
}
