import { zlibSync } from 'fflate';
import { refusalOf } from '../../../fixtures/refusal-of.ts';
import { assertBoundedStreams } from './assert-bounded-streams.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A stream object of a PDF, packed. */
function streamOf(content: Uint8Array, entries = ''): Uint8Array {
  const packed = zlibSync(content, { level: 9 });
  const head = latin1(`4 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode ${entries}>>\nstream\n`);
  return Uint8Array.from([...head, ...packed, ...latin1('\nendstream\nendobj\n')]);
}
const operations = (count: number): Uint8Array =>
  latin1(Array.from({ length: count }, (_, index) => `${index % 595} ${(index * 7) % 842} m S\n`).join(''));

const outcome = (...streams: readonly Uint8Array[]): string =>
  refusalOf(() => assertBoundedStreams(Uint8Array.from(streams.flatMap((stream) => [...stream]))), 'bounded');

describe('what the streams of a PDF unpack to', () => {
  it('is refused where it is a bomb, wherever in the file', () => {
    const bomb = streamOf(new Uint8Array(3 << 20).fill(0x20));
    expect(outcome(bomb)).toBe('TOO_LARGE');
    expect(outcome(streamOf(operations(50)), bomb)).toBe('TOO_LARGE');
  });

  it('is found out however the stream is wrapped', () => {
    const content = new Uint8Array(3 << 20).fill(0x20);
    expect(outcome(streamOf(content, '/Length1 5 '))).toBe('TOO_LARGE');
    expect(outcome(latin1('3 0 obj\n(stream)\nendobj\n'), streamOf(content))).toBe('TOO_LARGE');
    const bomb = streamOf(content);
    const name = latin1('/FlateDecode');
    const at = bomb.findIndex((_, index) => name.every((byte, offset) => bomb[index + offset] === byte));
    const disguised = [
      ...bomb.subarray(0, at),
      ...latin1('/Fl#61teDecode'),
      ...bomb.subarray(at + name.length),
    ];
    expect(outcome(Uint8Array.from(disguised))).toBe('TOO_LARGE');
  });

  it('is harmless in pages that draw much, in small streams, and in pictures that nobody looks at', () => {
    const white = new Uint8Array(3 << 20).fill(0xff);
    expect(outcome(streamOf(operations(100_000)))).toBe('bounded');
    expect(outcome(streamOf(new Uint8Array(500_000)))).toBe('bounded');
    expect(outcome(streamOf(white, '/Subtype /Image '))).toBe('bounded');
  });

  it('is left to pdf.js where a stream is damaged or has no end', () => {
    const stream = streamOf(operations(1_000));
    expect(outcome(stream.with(80, 0xff).with(81, 0xff))).toBe('bounded');
    expect(outcome(stream.subarray(0, 200))).toBe('bounded');
    expect(outcome(latin1('stream'))).toBe('bounded');
  });
});
