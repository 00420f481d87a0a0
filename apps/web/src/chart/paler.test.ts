import { paler } from './paler.ts';

describe('a paler colour', () => {
  it('lies half way to white', () => {
    expect(paler('#1B7F79')).toBe('#8DBFBC');
    expect(paler('#FFFFFF')).toBe('#FFFFFF');
    expect(paler('#000000')).toBe('#808080');
  });
});
