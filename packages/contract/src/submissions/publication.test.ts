import { webAddressSchema } from '../values/texts.schema.ts';
import { firstDayToPublish } from './publication.schema.ts';

describe('the address of a published report', () => {
  it.each([
    'https://www.example.gov.cn/zwgk/nb/2025.html',
    'http://example.gov.cn',
    'https://example.gov.cn:8443/a?b=年报#六',
    'HTTPS://WWW.EXAMPLE.GOV.CN/',
  ])('is that of a page: %s', (address) => {
    expect(webAddressSchema.safeParse(` ${address} `)).toEqual({ success: true, data: address });
  });

  it.each([
    '',
    'www.example.gov.cn/nb',
    'ftp://example.gov.cn/nb',
    'javascript:alert(1)//example.gov.cn',
    'https://localhost/nb',
    'https://user:secret@example.gov.cn/',
    'https://example.gov.cn /nb',
    'https:/example.gov.cn',
    '见门户网站',
  ])('is not “%s”', (address) => {
    expect(webAddressSchema.safeParse(address).success).toBe(false);
  });
});

describe('a report', () => {
  it('is published once its year is over', () => {
    expect(firstDayToPublish(2025)).toBe('2026-01-01');
  });
});
