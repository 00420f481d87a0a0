import { runsOf } from './runs-of.ts';

describe('two sentences beside each other', () => {
  const inWords = ({ one, other }: ReturnType<typeof runsOf>) =>
    [one, other].map((runs) => runs.map(({ text, isShared }) => (isShared ? text : `[${text}]`)).join(''));

  it('are marked where only one of them says something', () => {
    expect(inWords(runsOf('公开信息128条，当天补齐。', '主动公开信息76条，当日补齐。'))).toEqual([
      '公开信息[128]条，当[天]补齐。',
      '[主动]公开信息[76]条，当[日]补齐。',
    ]);
  });

  it('are whole where they are the same, or have nothing in common', () => {
    expect(inWords(runsOf('相同', '相同'))).toEqual(['相同', '相同']);
    expect(inWords(runsOf('甲', '乙'))).toEqual(['[甲]', '[乙]']);
  });
});
