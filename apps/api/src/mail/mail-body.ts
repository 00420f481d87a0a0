import { escapeMarkup } from '@zhaojian/report';

interface Body {
  readonly opening: string;
  readonly lines: readonly string[];
  readonly link: { readonly words: string; readonly address: string };
  readonly closing: string;
}

/** What is in a mail, as plain text and as a simple page that says the same. */
export function mailBody({ opening, lines, link, closing }: Body): { text: string; html: string } {
  const paragraph = (content: string) => `<p style="margin:0 0 12px">${content}</p>`;
  const list =
    lines.length > 0 ? `<ul>${lines.map((line) => `<li>${escapeMarkup(line)}</li>`).join('')}</ul>` : '';
  return {
    text: [
      opening,
      ...(lines.length > 0 ? [lines.map((line) => `· ${line}`).join('\n')] : []),
      `${link.words}：${link.address}`,
      closing,
    ].join('\n\n'),
    html: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"></head><body style="font-family:sans-serif;line-height:1.7">${[
      paragraph(escapeMarkup(opening)),
      list,
      paragraph(
        `<a href="${escapeMarkup(link.address)}">${escapeMarkup(link.words)}</a>：${escapeMarkup(link.address)}`,
      ),
      paragraph(`<small>${escapeMarkup(closing)}</small>`),
    ].join('')}</body></html>`,
  };
}
