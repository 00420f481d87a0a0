import { decodeText, isPlausibleText } from './decode-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 规章 in GB18030. */
const GB18030 = [0xb9, 0xe6, 0xd5, 0xc2];

describe('the decoder of text', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeText(utf8('规章'))).toBe('规章');
    expect(decodeText(utf8('\ufeff规章'))).toBe('规章');
  });

  it('reads GB18030, however short', () => {
    expect(decodeText(Uint8Array.from(GB18030))).toBe('规章');
  });

  it('reads UTF-16 by its byte order mark', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0xc4, 0x89, 0xe0, 0x7a))).toBe('规章');
    expect(decodeText(Uint8Array.of(0xfe, 0xff, 0x89, 0xc4, 0x7a, 0xe0))).toBe('规章');
  });

  it('believes the bytes when a page declares the wrong charset', () => {
    expect(decodeText(utf8('<meta charset="gb2312">规章'))).toContain('规章');
    const mislabelled = [...utf8('<meta charset="utf-8">'), ...GB18030];
    expect(decodeText(Uint8Array.from(mislabelled))).toContain('规章');
  });

  it('keeps UTF-8 with a character cut in two readable', () => {
    const bytes = utf8('政府信息公开工作年度报告'.repeat(20));
    expect(decodeText(bytes.subarray(0, bytes.length - 1))).toMatch(/^政府信息公开.*报\ufffd$/);
  });

  it('tells text from binary', () => {
    expect(isPlausibleText('规章\t0\r\n')).toBe(true);
    expect(isPlausibleText('MZ\0\0\0\x01\x02')).toBe(false);
  });
});
