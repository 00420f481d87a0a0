import { z } from 'zod';
import { schemaMessages } from './schema-messages.ts';

const said = (schema: z.ZodType, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('what a schema without words of its own says', () => {
  beforeAll(() => z.config(schemaMessages));

  it.each<[string, z.ZodType, unknown, string]>([
    ['nothing was given', z.string(), undefined, '请填写。'],
    ['nothing was given but white space', z.string().trim().min(1), ' ', '请填写。'],
    ['a text is too short', z.string().min(2), '市', '至少 2 个字。'],
    ['a text is too long', z.string().max(3), '示例市局', '最多 3 个字。'],
    ['a list is too long', z.array(z.string()).max(1), ['甲', '乙'], '最多 1 项。'],
    ['a word stands for a number', z.coerce.number(), '两千', '请填数字。'],
    ['a part stands for a whole', z.int(), 1.5, '请填整数。'],
    ['a number is too small', z.int().min(2019), 2018, '不能小于 2019。'],
    ['a number is none that is positive', z.int().positive(), 0, '须大于 0。'],
    ['a number is too large', z.int().max(200), 201, '不能大于 200。'],
    ['a choice is none of those offered', z.enum(['a', 'b']), 'c', '不在可以选择的范围内，请重新选择。'],
    ['a day is none', z.iso.date(), '2026-02-30', '请填写正确的日期，例如 2026-01-31。'],
    ['an identifier is none', z.uuid(), '1', '没有这一项，请重新选择。'],
    ['a field is not known', z.strictObject({}), { a: 1 }, '不符合要求，请刷新页面后重试。'],
  ])('when %s', (_, schema, value, message) => {
    expect(said(schema, value)).toEqual([message]);
  });

  it('leaves a schema its own words', () => {
    expect(said(z.string().min(2, '请填写机构全称。'), '')).toEqual(['请填写机构全称。']);
  });
});
