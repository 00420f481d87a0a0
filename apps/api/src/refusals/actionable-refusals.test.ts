import { ACTIONABLE_REFUSALS } from '@zhaojian/contract';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(import.meta.dirname, '..');

/** The code of each refusal that is made in the sources. */
function codesMade(): Set<string> {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const codes = files.flatMap((file) =>
    [...readFileSync(join(SOURCES, file), 'utf8').matchAll(/new Refusal\(\s*'([A-Z_]+)'/gu)].map(
      ([, code = '']) => code,
    ),
  );
  return new Set(codes);
}

describe('a refusal that a page offers a way on from', () => {
  it.each(ACTIONABLE_REFUSALS)('is one that is made: %s', (code) => {
    expect(codesMade()).toContain(code);
  });
});
