import { z } from 'zod';
import * as contract from './index.ts';

const schemas = Object.entries(contract).filter(([, value]) => value instanceof z.ZodType) as [
  string,
  z.ZodType,
][];

describe('the contract', () => {
  it.each(schemas)('%s can be written as JSON Schema, so OpenAPI shows it', (_name, schema) => {
    expect(() => z.toJSONSchema(schema, { io: 'input' })).not.toThrow();
  });

  it('refuses a year that no form exists for', () => {
    expect(contract.yearParameterSchema.safeParse('2018').success).toBe(false);
    expect(contract.yearParameterSchema.parse('2019')).toBe(2019);
  });

  it('asks a supervisor who returns a report for points, each with its words', () => {
    const messageFor = (points: object[]) =>
      contract.TRANSITION_BODIES.return.safeParse({ version: 1, letter: { answerBy: '2026-02-01', points } })
        .error?.issues[0]?.message;
    expect(messageFor([])).toContain('请至少列出一条要改的地方');
    expect(messageFor([{ about: { kind: 'whole' }, text: ' ' }])).toContain('请写明要改的地方');
    const point = { about: { kind: 'whole' }, text: '请按台账重新核对。' };
    expect(messageFor([point, point])).toBeUndefined();
    expect(
      messageFor([
        { ...point, again: 1 },
        { ...point, again: 1 },
      ]),
    ).toContain('只能再提一次');
  });

  it('names each address once', () => {
    const addresses = Object.values(contract.ROUTES);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
