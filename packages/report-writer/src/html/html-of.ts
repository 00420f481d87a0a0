import { escapeMarkup, type PrintedCell } from '@zhaojian/report';
import type { DocumentSection, FilledTable, StatutoryDocument } from '../statutory-document.ts';
import { pageStyle } from './page-style.ts';

/** A document as a page that stands alone: no scripts, no links, fit for screen and A4 paper. */
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
