import { isWebArchive, pageOfWebArchive } from './web-archive.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const archive = (encoding: string, body: string): string =>
  [
    'From: <Saved by a browser>',
    'Subject: report',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\tboundary="----=_Part"',
    '',
    '------=_Part',
    'Content-Type: image/png',
    '',
    'x',
    '------=_Part',
    'Content-Type: text/html; charset="utf-8"',
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    body,
    '------=_Part--',
  ].join('\r\n');

describe('web archives', () => {
  it('give their page, quoted-printable or base64', () => {
    expect(pageOfWebArchive(bytes(archive('quoted-printable', '<p>=E8=A7=84=E7=\r\n=AB=A0</p>')))).toContain(
      '<p>规章</p>',
    );
    expect(pageOfWebArchive(bytes(archive('base64', btoa('<p>1</p>'))))).toBe('<p>1</p>');
  });

  it('are told from text that mentions them', () => {
    expect(isWebArchive(archive('8bit', ''))).toBe(true);
    expect(isWebArchive('一、总体情况\nContent-Type: text/html')).toBe(false);
  });

  it('without a page have none', () => {
    expect(
      pageOfWebArchive(
        bytes('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x--'),
      ),
    ).toBeNull();
  });
});
