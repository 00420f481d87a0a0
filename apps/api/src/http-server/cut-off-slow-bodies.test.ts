import { isTooSlow } from './cut-off-slow-bodies.ts';
import { HTTP_LIMITS } from './http-limits.ts';

const { bodyWindowMs, bodyBytesPerWindow } = HTTP_LIMITS;
const began = { at: 1000, bytes: 500 };
const later = (milliseconds: number, bytes: number) => ({
  at: began.at + milliseconds,
  bytes: began.bytes + bytes,
});

describe('a body that comes in by drops', () => {
  it('is too slow once a whole window has brought too little', () =>
    expect(isTooSlow(began, later(bodyWindowMs, bodyBytesPerWindow - 1), HTTP_LIMITS)).toBe(true));

  it('has its whole window, whenever somebody looks', () =>
    expect(isTooSlow(began, later(bodyWindowMs - 1, 0), HTTP_LIMITS)).toBe(false));

  it('is fast enough with 20 MB at 50 kB a second', () =>
    expect(isTooSlow(began, later(bodyWindowMs, (bodyWindowMs / 1000) * 50_000), HTTP_LIMITS)).toBe(false));
});
