import { escapeMarkup, type PrintedCell } from '@zhaojian/report';
import type { DocumentSection, FilledTable, StatutoryDocument } from '../statutory-document.ts';

/** A document as a self-contained page: no scripts, no links, fit for screen and A4 paper. */
export function htmlOf(document: StatutoryDocument): string {
  const title = escapeMarkup(document.title);
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    '<article>',
    `<h1>${title}</h1>`,
    ...document.preamble.map(paragraph),
    ...document.sections.map(sectionHtml),
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function sectionHtml(section: DocumentSection): string {
  const body =
    section.kind === 'narrative' ? section.paragraphs.map(paragraph) : [tableHtml(section.id, section.table)];
  return ['<section>', `<h2>${escapeMarkup(section.heading)}</h2>`, ...body, '</section>'].join('\n');
}

function tableHtml(id: string, table: FilledTable): string {
  const rows = table.rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`);
  return [`<table class="${id}">`, '<tbody>', ...rows, '</tbody>', '</table>'].join('\n');
}

function cellHtml(cell: PrintedCell): string {
  const element = cell.role === 'figure' ? 'td' : 'th';
  const spans =
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '') +
    (cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : '');
  const role = cell.role === 'figure' ? '' : ` class="${cell.role}"`;
  const text = cell.text.split('\n').map(escapeMarkup).join('<br>');
  return `<${element}${role}${spans}>${text}</${element}>`;
}

const paragraph = (text: string): string => `<p>${escapeMarkup(text)}</p>`;

/** The page in the appearance of an official document, with the fonts that Chinese systems have. */
const pageStyle = `
:root { color: #1c1f23; background: #fff; }
body { margin: 0; font: 16px/1.9 "仿宋", FangSong, STFangsong, "仿宋_GB2312", "Noto Serif CJK SC", serif; }
article { max-width: 56rem; margin: 0 auto; padding: 3rem 1.5rem; }
h1 { margin: 0 0 2rem; text-align: center; font: 400 1.75rem/1.5 "方正小标宋简体", "小标宋", "Songti SC", SimSun, "Noto Serif CJK SC", serif; }
h2 { margin: 2rem 0 0.75rem; font: 400 1.15rem/1.6 "黑体", SimHei, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
p { margin: 0; text-indent: 2em; text-align: justify; }
table { width: 100%; margin: 0.5rem 0; border-collapse: collapse; font: 13px/1.5 "宋体", SimSun, "Songti SC", "Noto Serif CJK SC", serif; }
th, td { border: 1px solid #333; padding: 0.3em 0.4em; text-align: center; font-weight: 400; }
th.rowHead { text-align: left; }
td { font-variant-numeric: tabular-nums; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@media print {
  body { font-size: 16pt; line-height: 28pt; }
  article { max-width: none; padding: 0; }
  table { font-size: 9pt; }
  tr { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`;
