import { RecordReader } from './record-reader.ts';

/** A record of the given parts. */
const reader = (first: readonly number[], ...more: readonly (readonly number[])[]): RecordReader =>
  new RecordReader({
    type: 0,
    parts: [Uint8Array.from(first), ...more.map((part) => Uint8Array.from(part))],
  });
const [WIDE, NARROW] = [1, 0];

describe('a text in a record', () => {
  it('has characters of two bytes, or of one where all are Latin', () => {
    expect(reader([WIDE, 0xc4, 0x89, 0xe0, 0x7a]).text(2)).toBe('规章');
    expect(reader([NARROW, 0x41, 0xe9, 0x93]).text(3)).toBe('Aé\u0093');
  });

  it('continues in the next record, where its characters may have another width', () => {
    expect(reader([NARROW, 0x31], [WIDE, 0xc4, 0x89], [NARROW, 0x32]).text(3)).toBe('1规2');
  });

  it('may begin with the next record', () => {
    expect(reader([WIDE], [WIDE, 0xc4, 0x89]).text(1)).toBe('规');
    expect(reader([7], [WIDE, 0xc4, 0x89]).skip(1).text(1)).toBe('规');
  });

  it('leaves out its formatting and phonetic guides, though they go on in the next record', () => {
    const record = reader(
      [WIDE | 0x0c, 1, 0, 3, 0, 0, 0, 0xc4, 0x89, 9, 9],
      [9, 9, 9, 9, 9, WIDE, 0xe0, 0x7a],
    );
    expect(record.text(1)).toBe('规');
    expect(record.text(1)).toBe('章');
  });

  it('separates its lines in one way', () => {
    expect(reader([NARROW, 0x31, 13, 10, 0x32, 13, 0x33, 10, 0x34]).text(8)).toBe('1\n2\n3\n4');
  });

  it('ends in a RangeError where it, or its formatting, is longer than its record', () => {
    expect(() => reader([WIDE, 0xc4, 0x89]).text(2)).toThrow(RangeError);
    expect(() => reader([WIDE, 0xc4], [WIDE, 0x89]).text(1)).toThrow(RangeError);
    expect(() => reader([0x08, 0xff, 0xff, 0x41]).text(1)).toThrow(RangeError);
  });
});

describe('numbers in a record', () => {
  it('go on in the next one', () => {
    expect(reader([1, 0], [2, 0]).long()).toBe(0x20001);
  });

  it('end in a RangeError beyond the end', () => {
    expect(() => reader([1]).short()).toThrow(RangeError);
    expect(() => reader([1]).skip(2)).toThrow(RangeError);
  });
});
