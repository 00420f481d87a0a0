import { visibilityOf } from '../flow/text-appearance.ts';
import type { Property } from './properties.ts';
import { isPainted, appearanceOfRun } from './run-appearance.ts';

const property = (code: number, ...bytes: readonly number[]): Property => ({
  code,
  operand: new DataView(Uint8Array.from(bytes).buffer),
});
const visibility = (...properties: readonly Property[]): string => {
  const appearance = appearanceOfRun(properties);
  return appearance ? visibilityOf(appearance) : 'like any other';
};

const WHITE_INK = property(0x6870, 0xff, 0xff, 0xff, 0);

describe('a run of an old Word document', () => {
  it('is hidden where it is white, of no size or so by name, and struck out by either line', () => {
    expect(visibility(WHITE_INK)).toBe('hidden');
    expect(visibility(property(0x2a42, 8))).toBe('hidden');
    expect(visibility(property(0x4a43, 2, 0))).toBe('hidden');
    expect(visibility(property(0x083c, 1))).toBe('hidden');
    expect(visibility(property(0x0837, 1))).toBe('struck');
    expect(visibility(property(0x2a53, 1))).toBe('struck');
  });

  it('is shown where Word chooses its colour, and where white letters are on paint', () => {
    expect(visibility(property(0x6870, 0, 0, 0, 0xff))).toBe('like any other');
    expect(visibility(property(0x6870, 0, 0, 0, 0))).toBe('shown');
    expect(visibility(WHITE_INK, property(0x2a0c, 1))).toBe('shown');
    expect(visibility(WHITE_INK, property(0xca71, 0, 0, 0, 0xff, 0x79, 0x4e, 0x1f, 0, 0, 0))).toBe('shown');
  });

  it('is raised or lowered by name, or by this many half points', () => {
    expect(appearanceOfRun([property(0x2a48, 1)])).toMatchObject({ mark: 'raised' });
    expect(appearanceOfRun([property(0x2a48, 2)])).toMatchObject({ mark: 'lowered' });
    expect(appearanceOfRun([property(0x4845, 0xfa, 0xff)])).toMatchObject({ shift: -3 });
  });

  it('is in a row with a painted cell', () => {
    const unpainted = [0, 0, 0, 0xff, 0, 0, 0, 0xff, 0, 0];
    const white = [0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0, 0, 0];
    const blue = [0, 0, 0, 0xff, 0x79, 0x4e, 0x1f, 0, 0, 0];
    expect(isPainted([property(0xd612, ...unpainted, ...white)])).toBe(false);
    expect(isPainted([property(0xd612, ...unpainted, ...blue)])).toBe(true);
    expect(isPainted([property(0xd609, 0, 0, 0x40, 0)])).toBe(true);
  });
});
