import { ACTION_GROUPS, groupOf } from './action-groups.ts';
import { auditDetails } from './audit-details.ts';

describe('the details of a record', () => {
  it('says what a change changed, and leaves out what stayed', () => {
    const details = {
      fromYear: 2025,
      before: { name: '示例区商务局', kind: 'department', aliases: [] },
      after: { name: '示例区商务和投资促进局', kind: 'department', aliases: ['区商务局'] },
    };
    expect(auditDetails(details)).toEqual([
      { label: '自年度', text: '2025' },
      { label: '名称', text: '示例区商务局 → 示例区商务和投资促进局' },
      { label: '别名', text: '无 → 区商务局' },
    ]);
  });

  it('speaks the words of the field, not of the program', () => {
    expect(auditDetails({ role: 'supervisor', kind: 'township', disabled: true })).toEqual([
      { label: '角色', text: '主管部门' },
      { label: '类别', text: '乡镇（街道）' },
      { label: '停用', text: '是' },
    ]);
  });

  it('shows what it does not know as it is, rather than hide it', () => {
    expect(auditDetails({ unheardOf: { deep: 1 } })).toEqual([{ label: 'unheardOf', text: 'deep 1' }]);
  });
});

describe('what the record can be narrowed to', () => {
  it('knows each action once', () => {
    const actions = ACTION_GROUPS.flatMap((group) => group.actions.map(({ action }) => action));
    expect(new Set(actions).size).toBe(actions.length);
    expect(groupOf('submission.accepted')).toBe('报送');
    expect(groupOf('something.new')).toBe('其他');
  });
});
