import { checkReport, describeFinding, emptyReport, formOf } from '../../index.ts';
import { completeReport, findingsOf } from '../../testing/index.ts';

const ofNarratives = (section: 'overview' | 'improvement' | 'otherMatters', text: string, year = 2023) =>
  findingsOf(
    completeReport({ year }).with('proactiveDisclosure.licences.decisions', 3).withNarrative(section, text),
  )
    .filter(({ check }) => check === 'NARRATIVE_EMPTY')
    .map(({ section: found, severity }) => [found, severity]);

describe('一 and 五', () => {
  it.each([
    ['nothing', ''],
    ['spaces', ' \n\t　'],
    ['无', '无'],
    ['无 with a full stop', '无。'],
    ['无 twice', '无。\n无'],
    ['没有', '没有'],
    ['略', '（略）'],
    ['同上', '同上。'],
    ['dots', '……'],
    ['a dash', '—'],
    ['a slash', '/'],
    ['the heading alone', '五、存在的主要问题及改进情况'],
    ['the heading and 无', '五、存在的主要问题及改进情况\n无。'],
    ['another wording of the heading', '存在的问题及改进情况：'],
    ['本年度无', '本年度无。'],
    ['暂无相关内容', '暂无相关内容。'],
    ['what the form asks for', '本年度工作中存在的主要问题，以及已经采取或准备采取的改进措施。'],
    ['a prompt to fill it in', '（此处填写文字）'],
    ['what a word processor puts there', '单击或点击此处输入文字。'],
    ['a letter and crosses', 'xxx ××× 。'],
    ['full-width digits', '１２３'],
    ['a word or two', '工作正常。'],
  ])('that say nothing are an error: %s', (_, text) => {
    expect(ofNarratives('improvement', text)).toEqual([['improvement', 'error']]);
  });

  it.each([
    '一是公开不够及时。',
    '存在的主要问题：公开内容还不够全面。',
    '无突出问题，仍将加强培训。',
    '五、存在的主要问题及改进情况\n一是人员变动频繁。',
  ])('that say something, however short, are left alone: %s', (text) => {
    expect(ofNarratives('improvement', text)).toEqual([]);
  });

  it('are asked for in the form before it as well', () => {
    expect(ofNarratives('overview', '无', 2019)).toEqual([['overview', 'error']]);
  });

  it('are told apart: left out, and written without saying anything', () => {
    const wordsOf = (text: string) => {
      const report = completeReport().withNarrative('overview', text).build();
      return checkReport(report).map((finding) => describeFinding(formOf(report), finding).message);
    };
    expect(wordsOf('')[0]).toMatch(/^第一部分“总体情况”没有内容。请补写：主动公开、依申请公开/);
    expect(wordsOf('无。')[0]).toMatch(/^第一部分“总体情况”没有写出实际内容。请补写/);
  });
});

describe('六', () => {
  it('is a hint where it is empty', () => {
    expect(ofNarratives('otherMatters', '')).toEqual([['otherMatters', 'warning']]);
  });

  it('may be 无: only 信息处理费 are missed', () => {
    expect(
      findingsOf(completeReport().withNarrative('otherMatters', '无')).map(({ check }) => check),
    ).toEqual(['FEES_NOT_REPORTED']);
  });
});

describe('the narratives', () => {
  it('are missed in a document that has figures only', () => {
    const report = emptyReport('示例市数据局', 2023);
    const place = { kind: 'sheet', sheet: '表二', cell: 'B2' } as const;
    const cells = {
      ...report.cells,
      'disputes.reconsideration.total': { value: 1, printed: '1', basis: 'label', place },
    } as const;
    expect(checkReport({ ...report, cells }).map(({ check, section }) => [check, section])).toEqual([
      ['NARRATIVE_EMPTY', 'overview'],
      ['NARRATIVE_EMPTY', 'improvement'],
      ['NARRATIVE_EMPTY', 'otherMatters'],
    ]);
  });

  it('are missed where all figures are typed in and no word', () => {
    const typed = completeReport()
      .with('disputes.reconsideration.total', 1)
      .with('disputes.reconsideration.upheld', 1)
      .withNarrative('overview', '')
      .withNarrative('improvement', '')
      .withNarrative('otherMatters', '');
    expect(findingsOf(typed).map(({ section }) => section)).toEqual([
      'overview',
      'improvement',
      'otherMatters',
    ]);
  });

  it('are not asked for while figures are still being typed in', () => {
    expect(checkReport(emptyReport('示例市数据局', 2023))).toEqual([]);
  });
});
