import { describeFinding, formOf } from '../../index.ts';
import { completeReport, findingsOf } from '../../testing/index.ts';

const zeros = (overview: string) => completeReport().withNarrative('overview', overview);
const isFound = (builder: ReturnType<typeof zeros>) =>
  findingsOf(builder).some(({ check }) => check === 'ZEROS_UNACCOUNTED');

describe('a report of zeros', () => {
  it.each([
    '本机关认真做好政府信息公开工作，制度不断健全。',
    '全年主动公开政府信息 120 条，没有发生泄密事件。',
    '加强平台建设，未发生重大舆情。收到群众来信若干。',
    '完成门户网站无障碍改造，畅通依申请公开渠道。',
    '规范性文件全部公开，无遗漏。',
    '认真办理行政许可，无投诉。',
    '推进无纸化申请。',
  ])('whose text does not account for it is an error: %s', (overview) => {
    const found = findingsOf(zeros(overview));
    expect(found).toMatchObject([{ check: 'ZEROS_UNACCOUNTED', severity: 'error', section: 'overview' }]);
    const [first] = found;
    expect(first && describeFinding(formOf(zeros('').build()), first).message).toMatch(
      /^三张表的 200 格全部为 0/,
    );
  });

  it.each([
    '本年度未收到政府信息公开申请。',
    '没有收到依申请公开件，也没有制发规范性文件。',
    '全年收到政府信息公开申请0件。',
    '收到公开申请 ０ 件，行政复议、行政诉讼均无。',
    '本机关不具有行政许可职权，全年无申请。',
    '各项业务没有发生，均填零。',
  ])('that says in words that nothing happened is left alone: %s', (overview) => {
    expect(isFound(zeros(overview))).toBe(false);
  });

  it('may say so in any of the narratives', () => {
    const told = zeros('政府信息公开工作平稳开展。');
    expect(isFound(told.withNarrative('otherMatters', '本年度没有收到申请，未收取信息处理费。'))).toBe(false);
    expect(isFound(told.withNarrative('otherMatters', '本年度未收取信息处理费。'))).toBe(true);
  });

  it('is none where one figure is above 0 or not read', () => {
    const silent = zeros('政府信息公开工作平稳开展。');
    expect(isFound(silent.with('proactiveDisclosure.licences.decisions', 1))).toBe(false);
    expect(isFound(silent.with('proactiveDisclosure.licences.decisions', null))).toBe(false);
  });
});
