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
      { label: '类别', text: '乡镇（街道）' },
      { label: '角色', text: '主管部门' },
      { label: '停用', text: '是' },
    ]);
  });

  it('names the file that was uploaded', () => {
    const file = { kind: 'docx', bytes: 20480, sha256: 'ab12', fileName: '示例市教育局2025年报.docx' };
    expect(auditDetails({ file, version: 2 }).map(({ label, text }) => `${label} ${text}`)).toEqual([
      '版本 2',
      '文件 示例市教育局2025年报.docx',
      '类别 Word 文档',
      '大小 20.0 KB',
      '文件指纹 ab12',
    ]);
  });

  it.each([
    [{ answerBy: '2026-02-10' }, '答复期限 2026-02-10'],
    [{ answer: '已改', point: '请核对' }, '意见 请核对；单位说明 已改'],
    [{ file: 'Word', version: 2 }, '版本 2；文件格式 Word'],
    [
      { conditions: ['没有提示'], reports: 5, setAside: ['示例市教育局'] },
      '报告数 5；抽出逐份审核的 示例市教育局；通过的条件 没有提示',
    ],
    [{ title: '填报通知', text: '请按时报送。' }, '标题 填报通知；正文 请按时报送。'],
    [
      { takenOver: { from: 1, figures: ['a', 'b'], narratives: [] } },
      '沿用的修改 来自版本 1，数字 2 个，文字部分 0 处',
    ],
    [{ notices: [{ code: 'NO_YEAR', message: '文件没有写明年度。' }] }, '关于文件 文件没有写明年度。'],
  ])('has no word of the program in it: %j', (details, said) => {
    expect(
      auditDetails(details)
        .map(({ label, text }) => `${label} ${text}`)
        .join('；'),
    ).toBe(said);
  });

  it('gives the explanations in the words of the agency', () => {
    const explanations = [{ check: 'balance', subject: '“自然人”列', text: '上年系统切换' }];
    expect(auditDetails({ explanations })).toEqual([{ label: '单位说明', text: '“自然人”列：上年系统切换' }]);
  });

  it('says which day of a round moved, and nothing of those that stayed', () => {
    const before = {
      year: 2025,
      closesOn: '2026-06-30',
      dueDates: { department: '2026-01-31', township: '2026-01-31' },
    };
    const after = { closesOn: '2026-06-30', dueDates: { department: '2026-02-10', township: '2026-01-31' } };
    expect(auditDetails({ before, after })).toEqual([{ label: '政府部门', text: '2026-01-31 → 2026-02-10' }]);
  });

  it('says whose day it is that moved, and leaves out what no kind has', () => {
    const kinds = (submitOn: string | null) => ({
      government: { submitOn: null, publishOn: null },
      township: { submitOn, publishOn: null },
    });
    expect(auditDetails({ before: { byKind: kinds(null) }, after: { byKind: kinds('2026-02-20') } })).toEqual(
      [{ label: '乡镇（街道） 报送截止', text: '无 → 2026-02-20' }],
    );
    expect(auditDetails({ before: null, after: { byKind: kinds('2026-02-20') } })).toEqual([
      { label: '各类机构的日期', text: '乡镇（街道） 报送截止 2026-02-20' },
    ]);
  });

  it('shows what it does not know as it is, rather than hide it', () => {
    expect(auditDetails({ unheardOf: { deep: 1 } })).toEqual([{ label: 'unheardOf', text: 'deep 1' }]);
  });

  it('name the totals that a correction altered', () => {
    expect(
      auditDetails({
        correction: 'withdrawn',
        year: 2025,
        version: 1,
        reason: '数字有误',
        done: [{ action: 'submission.acceptanceWithdrawn', subject: '2025 年度报告 第 1 版' }],
        effects: [
          { agencyName: '示例市人民政府', year: 2025, reports: { before: 2, after: 1 }, figures: [] },
        ],
      }).map(({ label, text }) => `${label} ${text}`),
    ).toEqual(['原因 数字有误', '年度 2025', '版本 1', '汇总 示例市人民政府 2025 年度：2 → 1 份']);
  });
});

describe('who is to report', () => {
  it('is told where only that changed', () => {
    const effect = {
      agencyName: '示例市人民政府',
      year: 2025,
      reports: { before: 2, after: 2 },
      figures: [],
      expected: { before: 7, after: 6 },
      toSum: { before: 4, after: 3 },
    };
    expect(auditDetails({ effects: [effect] }).map(({ label, text }) => `${label} ${text}`)).toEqual([
      '应报 示例市人民政府 2025 年度：7 → 6 家',
      '应汇总 示例市人民政府 2025 年度：4 → 3 家',
    ]);
  });
});

describe('what the record can be narrowed to', () => {
  it('knows each action once', () => {
    const actions = ACTION_GROUPS.flatMap((group) => group.actions.map(({ action }) => action));
    expect(new Set(actions).size).toBe(actions.length);
    expect(groupOf('submission.accepted')).toBe('报送');
    expect(groupOf('something.new')).toBe('其他');
  });

  it('names the agencies of a merger or a division by what they were in it', () => {
    expect(
      auditDetails({ fromYear: 2024, merged: [{ name: '示例区教研局' }], into: { name: '示例区教育局' } }),
    ).toEqual([
      { label: '自年度', text: '2024' },
      { label: '并入的机构', text: '名称 示例区教研局' },
      { label: '并入', text: '名称 示例区教育局' },
    ]);
    expect(auditDetails({ successors: [], continues: true }).map(({ label }) => label)).toEqual([
      '承接的机构',
      '原机构保留',
    ]);
  });
});
