import { fieldMessages } from './field-messages.ts';
import { Refusal } from '../../api/refusal.ts';

describe('what a refusal says about the fields of a form', () => {
  it('is at the field it is about, list items too', () => {
    const refusal = new Refusal('INVALID_INPUT', '填写的内容有误。', 400, {
      'byKind.department.submitOn': '日期不正确。',
      'aliases.1': '太长。',
    });
    expect(fieldMessages(refusal)).toEqual([
      { name: ['byKind', 'department', 'submitOn'], errors: ['日期不正确。'] },
      { name: ['aliases', 1], errors: ['太长。'] },
    ]);
  });

  it('finds the field by the code where the refusal names none', () => {
    const taken = new Refusal('USERNAME_TAKEN', '用户名已被使用。', 409);
    expect(fieldMessages(taken, { USERNAME_TAKEN: 'username' })).toEqual([
      { name: ['username'], errors: ['用户名已被使用。'] },
    ]);
  });

  it('is nothing for a refusal about the whole', () => {
    expect(
      fieldMessages(new Refusal('OFFLINE', '连不上服务器。', 0), { USERNAME_TAKEN: 'username' }),
    ).toEqual([]);
  });
});
