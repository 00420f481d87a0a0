import { groupOf } from './action-groups.ts';
import { auditSentence } from './audit-sentence.ts';

it.each([
  'agency.corrected',
  'agency.merged',
  'agency.split',
  'agency.movedAway',
  'agency.removed',
  'agency.coverageChanged',
])('files %s with what is about agencies', (action) => expect(groupOf(action)).toBe('机构'));

describe('a record as a sentence', () => {
  it('names the agency whose report it is about', () => {
    expect(
      auditSentence({
        actor: '李敏（示例）',
        action: 'submission.returned',
        actionName: '退回',
        agencyName: '示例区教育局',
        subject: '2025 年度报告 第 2 版',
      }),
    ).toEqual({ actor: '李敏（示例）', did: '退回', about: '示例区教育局 2025 年度报告 第 2 版' });
  });

  it('does not name an agency twice', () => {
    const renamed = auditSentence({
      actor: '管理员',
      action: 'agency.changed',
      actionName: '修改机构',
      agencyName: '示例区教育局',
      subject: '示例区教育局',
    });
    expect(renamed.about).toBe('示例区教育局');
  });
});
