import { breakAtTitles, breakRowAtTitles } from './break-at-titles.ts';

const broken = (text: string): string[] =>
  breakAtTitles({ text, location: { kind: 'line', line: 1, from: 0, to: text.length } }).map((piece) => {
    expect(piece.location).toMatchObject({ kind: 'line', line: 1 });
    expect(piece.location.kind === 'line' && text.slice(piece.location.from, piece.location.to)).toBe(
      piece.text,
    );
    return piece.text.trim();
  });

const OVERVIEW = '本年度公开信息若干条。'.repeat(12);

describe('a report on one line', () => {
  it('breaks around section titles, and after the sentences before a table', () => {
    const text = `某局报告 一、总体情况 ${OVERVIEW} 二、主动公开政府信息情况 如下表。 规章 0 0 0 三、收到和处理政府信息公开申请情况 无。`;
    expect(broken(text)).toEqual([
      '某局报告',
      '一、总体情况',
      OVERVIEW,
      '二、主动公开政府信息情况',
      '如下表。',
      '规章 0 0 0',
      '三、收到和处理政府信息公开申请情况',
      '无。',
    ]);
  });

  it('leaves paragraphs alone that only speak of the sections', () => {
    const text = `本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等部分组成。${OVERVIEW}`;
    expect(broken(text)).toEqual([text]);
  });
});

describe('a report whose texts and cells are all in one row', () => {
  const rowsOf = (...texts: string[]): string[][] =>
    breakRowAtTitles(
      texts.map((text, at) => ({ text, location: { kind: 'line', line: 1, from: at, to: at + 1 } as const })),
    ).map((cells) => cells.map(({ text }) => text));
  const [OVERVIEW_TITLE, TABLE_TITLE, LAST_TITLE] = [
    '一、总体情况',
    '二、主动公开政府信息情况',
    '六、其他需要报告的事项',
  ];

  it('breaks around titles and paragraphs, and keeps the cells of a table together', () => {
    expect(
      rowsOf(
        '某局报告',
        OVERVIEW_TITLE,
        '公开12条。',
        '培训2次。',
        TABLE_TITLE,
        '规章',
        '0',
        '0',
        LAST_TITLE,
        '无',
      ),
    ).toEqual([
      ['某局报告'],
      [OVERVIEW_TITLE],
      ['公开12条。'],
      ['培训2次。'],
      [TABLE_TITLE],
      ['规章', '0', '0'],
      [LAST_TITLE],
      ['无'],
    ]);
  });

  it('stays whole where it holds but one section, or only links to them', () => {
    for (const row of [
      [OVERVIEW_TITLE, '公开12条。'],
      [OVERVIEW_TITLE, TABLE_TITLE, LAST_TITLE],
    ])
      expect(rowsOf(...row)).toEqual([row]);
  });
});
