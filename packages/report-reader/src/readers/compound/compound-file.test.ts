import { makeCompoundFile } from '../../../fixtures/files/make-compound-file.ts';
import { openCompoundFile } from './compound-file.ts';

const content = (byte: number, length = 5000): Uint8Array => new Uint8Array(length).fill(byte);
const firstByte = (bytes: Uint8Array, name: string): number | undefined =>
  openCompoundFile(bytes).stream(name)?.[0];

describe('a compound file', () => {
  it('has streams by their names, in whatever case they are written', () => {
    const bytes = makeCompoundFile({ Data: content(1), WORKBOOK: content(2, 100_000) });
    const file = openCompoundFile(bytes);
    expect(file.has('Workbook')).toBe(true);
    expect(file.stream('Workbook')).toEqual(content(2, 100_000));
    expect(file.stream('Book')).toBeNull();
  });

  it('keeps its own streams apart from those of objects put into it', () => {
    const bytes = makeCompoundFile({
      ObjectPool: { _1: { Workbook: content(1), WordDocument: content(2) } },
      Workbook: content(3),
    });
    expect(firstByte(bytes, 'Workbook')).toBe(3);
    expect(openCompoundFile(bytes).has('WordDocument')).toBe(false);
  });

  it('gives no content for the name of a folder', () => {
    expect(openCompoundFile(makeCompoundFile({ Workbook: { a: content(1) } })).stream('Workbook')).toBeNull();
  });
});

describe('a compound file that is wrong about itself', () => {
  const bytes = makeCompoundFile({ Workbook: content(1) });
  const changed = (change: (view: DataView) => void): Uint8Array => {
    const copy = bytes.slice();
    change(new DataView(copy.buffer));
    return copy;
  };
  const directory = (): number => 512 * (1 + new DataView(bytes.buffer).getUint32(48, true));
  const read = (file: Uint8Array): Uint8Array | null => openCompoundFile(file).stream('Workbook');

  it.each([
    ['is cut off', bytes.subarray(0, 700)],
    ['is shorter than a header', bytes.subarray(0, 40)],
    ['has sectors of a size that none have', changed((view) => view.setUint16(30, 2, true))],
    [
      'has a stream longer than its chain',
      changed((view) => view.setUint32(directory() + 248, 1 << 30, true)),
    ],
    ['begins a stream beyond its end', changed((view) => view.setUint32(directory() + 244, 9999, true))],
    ['has no root', changed((view) => view.setUint8(directory() + 66, 0))],
  ])('ends in a RangeError where it %s', (_what, file) => {
    expect(() => read(file)).toThrow(RangeError);
  });

  it('ends in a RangeError where a chain runs in a circle', () => {
    const table = 512 * (1 + new DataView(bytes.buffer).getUint32(76, true));
    expect(() => read(changed((view) => view.setUint32(table + 8, 0, true)))).toThrow('broken sector chain');
  });

  it('ends where its entries lead to one another', () => {
    const circular = changed((view) => view.setUint32(directory() + 128 + 68, 1, true));
    expect(read(circular)?.length).toBe(5000);
  });
});
