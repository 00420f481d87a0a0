import { cellsOf, formOf } from '@zhaojian/report';
import { exampleReport } from '../../../fixtures/example-report.ts';
import { printDocument } from '../../../fixtures/printing/print-document.ts';
import type { Block } from '../../neutral-document.ts';
import { recognise } from '../recognise.ts';

const example = exampleReport(2023);

/** What is read of the last cell of each group of table four in a report that prints these words instead of it. */
function readInWords(...words: string[]): (number | null | undefined)[] {
  const document = printDocument(example, { shape: 'grid' });
  const blocks = document.blocks.flatMap((block): Block[] =>
    block.type === 'table' && block.cells.some(({ text }) => text === '结果维持')
      ? words.map((text, at) => ({
          type: 'text' as const,
          text,
          location: { kind: 'element' as const, id: `words-${at}` },
        }))
      : [block],
  );
  const { cells } = recognise({ ...document, blocks });
  return ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'].map(
    (group) => cells[`disputes.${group}.total`]?.value,
  );
}

describe('a table that a report does not print, because it says that there was nothing', () => {
  it.each([
    '2023年，本局没有因政府信息公开而起的行政复议、行政诉讼案件。',
    '未发生政府信息公开行政复议、行政诉讼情况。',
    '本年度无因政府信息公开申请行政复议、提起行政诉讼的情况',
    '2023年，因政府信息公开被申请行政复议、提起行政诉讼的案件均为0件。',
    '全年政府信息公开行政复议和行政诉讼均未发生。',
    '无',
    '无此类情况。',
  ])('is zeros: %s', (words) => expect(readInWords(words)).toEqual([0, 0, 0]));

  it('is zeros for the groups that it names, with the location of the sentence', () => {
    expect(readInWords('本年度未发生行政复议案件。')).toEqual([0, null, null]);
    expect(readInWords('未发生行政复议案件；', '无行政诉讼案件。')).toEqual([0, 0, 0]);
    const document = printDocument(example, { shape: 'grid' });
    const unchanged = recognise(document).cells;
    expect(
      cellsOf(formOf(example)).every(({ key }) => unchanged[key]?.value === example.cells[key]?.value),
    ).toBe(true);
  });

  it.each([
    '2023年发生行政复议2件，行政诉讼1件。',
    '见附件。无。',
    '未发生被纠正的行政复议、行政诉讼案件。',
    '除1件行政复议外，没有行政诉讼案件。',
    '行政复议、行政诉讼情况见附件。',
    '没有收到投诉。行政复议、行政诉讼按规定办理。',
    '本年度无行政复议案件。上年行政复议案件已办结。',
  ])('is unread where the words say more, or less: %s', (words) =>
    expect(readInWords(words)).toEqual([null, null, null]),
  );
});
