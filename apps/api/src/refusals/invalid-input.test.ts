import { InvalidInput } from './invalid-input.ts';

const sentence = (path: (string | number)[], message: string): string =>
  new InvalidInput([{ path, message }]).message;

describe('a request that does not fit its schema', () => {
  it('says which field is wrong as people call it', () => {
    expect(sentence(['displayName'], '最多 50 个字。')).toBe(
      '填写的内容有误（姓名或称呼：最多 50 个字），请改正后重试。',
    );
    expect(sentence(['byKind', 'department', 'submitOn'], '请填写。')).toContain(
      '（各类机构的日期 政府部门 报送截止日期：请填写）',
    );
    expect(sentence(['aliases', 1], '最多 100 个字。')).toContain('（别名 第 2 项：最多 100 个字）');
    expect(sentence(['figures', 'applications.disclosed.naturalPerson'], '应为整数')).toContain(
      '予以公开 · 自然人：应为整数',
    );
  });

  it('names no field twice, and none that people have no word for', () => {
    expect(sentence(['username'], '请填写用户名。')).toBe('填写的内容有误（请填写用户名），请改正后重试。');
    expect(sentence(['unheardOf'], '请填写。')).toBe('填写的内容有误（请填写），请改正后重试。');
  });

  it('keeps the message of each field by its path', () => {
    const { fields } = new InvalidInput([
      { path: ['aliases', 1], message: '最多 100 个字。' },
      { path: ['name'], message: '请填写机构全称。' },
    ]);
    expect(fields).toEqual({ 'aliases.1': '最多 100 个字。', name: '请填写机构全称。' });
  });
});
