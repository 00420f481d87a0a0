import { groupMessage, MOST_NAMED, type ToldNotice } from './group-message.ts';

const frame = {
  platformName: '年报平台',
  areaName: '示例市',
  publicAddress: 'https://nianbao.example.gov.cn',
};
const writtenAt = '2026-01-23T00:30:00Z';
const names = (count: number) => Array.from({ length: count }, (_, at) => `示例市第${at + 1}局`);
const owing = (kind: 'dueSoon' | 'overdue', agencies: number, days: number): ToldNotice => ({
  kind,
  year: 2025,
  parts: { agencyNames: names(Math.min(agencies, MOST_NAMED)), agencies, dueOn: '2026-01-26', days },
  at: writtenAt,
});
const step = (kind: 'reportSubmitted' | 'reportAccepted', name: string): ToldNotice => ({
  kind,
  year: 2025,
  parts: { agencyNames: [name], agencies: 1 },
  at: writtenAt,
});
const lines = (told: readonly ToldNotice[], longest = 2048) => groupMessage(told, frame, longest).split('\n');

describe('what a group is told', () => {
  it('says for which area, what, and where to look, with 年度报告 as the keyword of a robot', () => {
    expect(
      lines([
        {
          kind: 'roundOpened',
          year: 2025,
          parts: { agencyNames: [], agencies: 38, dueOn: '2026-01-26' },
          at: writtenAt,
        },
      ]),
    ).toEqual([
      '【年报平台】示例市政府信息公开工作年度报告',
      '· 2025 年度报告开始填报，38 个单位请于 1月26日前提交。',
      '登录平台查看：https://nianbao.example.gov.cn',
    ]);
  });

  it('names those who owe their report, the first of many', () => {
    expect(lines([owing('dueSoon', 2, 3)])[1]).toBe(
      '· 2025 年度报告还有 3 天截止（1月26日）；截至1月23日 08:30，尚有 2 个单位没有提交：示例市第1局、示例市第2局。',
    );
    const many = lines([owing('overdue', 45, 1)])[1] ?? '';
    expect(many).toContain('已逾期 1 天；截至1月23日 08:30，尚有 45 个单位没有提交：示例市第1局、');
    expect(many).toMatch(/示例市第20局等 45 个单位。$/);
  });

  it('says the newest of the same matter, and what went the same step together', () => {
    const told = [
      owing('overdue', 5, 1),
      step('reportSubmitted', '示例市教育局'),
      step('reportAccepted', '示例市财政局'),
      step('reportSubmitted', '示例市民政局'),
      step('reportSubmitted', '示例市教育局'),
      owing('overdue', 3, 3),
    ];
    expect(lines(told).slice(1, -1)).toEqual([
      '· 2025 年度报告应于 1月26日前提交，已逾期 3 天；截至1月23日 08:30，尚有 3 个单位没有提交：示例市第1局、示例市第2局、示例市第3局。',
      '· 2025 年度报告已提交：示例市教育局、示例市民政局。',
      '· 2025 年度报告已审核通过：示例市财政局。',
    ]);
  });

  it('counts the reports of a step that are more than it names', () => {
    const told = names(25).map((name) => step('reportAccepted', name));
    expect(lines(told)[1]).toMatch(
      /^· 2025 年度报告已审核通过：示例市第1局、.*、示例市第20局等 25 个单位。$/,
    );
  });

  it('names fewer where it would be too long, and is never longer than the robot takes', () => {
    const told = [owing('dueSoon', 45, 3), owing('overdue', 45, 1)];
    expect(groupMessage(told, frame, 600)).toContain('示例市第5局等 45 个单位');
    const cut = groupMessage(told, frame, 300);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(300);
    expect(cut).toMatch(/……$/);
  });
});
