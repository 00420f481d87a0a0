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

  it('asks a supervisor for a reason', () => {
    const answer = contract.TRANSITION_BODIES.return.safeParse({ version: 1, reason: ' ' });
    expect(answer.error?.issues[0]?.message).toContain('请写明退回的原因');
  });

  it('names each address once', () => {
    const addresses = Object.values(contract.ROUTES);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
