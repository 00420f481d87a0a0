import { FILE_LIMITS } from './file-limits.ts';
import { isZipBomb } from './is-zip-bomb.ts';

const { harmlessBytes, unpackRatio } = FILE_LIMITS;

it('calls a zip a bomb when it unpacks to more than the ratio of real files', () => {
  expect(isZipBomb(10_000, 10_000 * unpackRatio + 1)).toBe(true);
  expect(isZipBomb(10_000, 10_000 * unpackRatio)).toBe(false);
});

it('calls no small zip a bomb, however well it is packed', () => {
  expect(isZipBomb(1, harmlessBytes)).toBe(false);
  expect(isZipBomb(1, harmlessBytes + 1)).toBe(true);
});
