import type { Report } from '@zhaojian/report';
import {
  docxOf,
  htmlOf,
  reportTitle,
  statutoryDocument,
  type StatutoryDocument,
  textOf,
} from '@zhaojian/report-writer';
import type { SampleAgency } from '../area/sample-agency.ts';
import { encodeGb18030 } from './gb18030.ts';
import { habitOf } from './habits.ts';
import { PECULIARITIES, type PeculiarityId } from './peculiarities.ts';

/** A file as an agency hands it in. */
export interface ReportFile {
  readonly fileName: string;
  readonly content: Uint8Array;
}

/** Writes a report to the kind of file its agency uses, with the peculiarities that this file shows. */
export async function reportFile(
  agency: SampleAgency,
  report: Report,
  peculiarities: readonly PeculiarityId[],
): Promise<ReportFile> {
  const { kind, charset } = habitOf(agency);
  const { agencyName, year } = report;
  const asAsked: StatutoryDocument = {
    ...statutoryDocument(report),
    preamble: [
      `根据《中华人民共和国政府信息公开条例》和政府信息公开工作年度报告格式的要求，${agencyName}编制本报告。`,
    ],
  };
  const document = peculiarities.reduce((printed, id) => PECULIARITIES[id](printed), asAsked);
  const encode = (text: string): Uint8Array =>
    charset === 'gb18030' ? encodeGb18030(text) : new TextEncoder().encode(text);
  const fileName = `${reportTitle(agencyName, year)}.${kind}`;
  if (kind === 'docx') return { fileName, content: await docxOf(document) };
  if (kind === 'txt') return { fileName, content: encode(textOf(document)) };
  return { fileName, content: encode(publishedPage(htmlOf(document), agencyName, year, charset)) };
}

/**
 * A report as an agency's website shows it: the site's path above the article, and the index table that every
 * published document has.
 */
function publishedPage(page: string, agencyName: string, year: number, charset: string): string {
  const furniture = [
    '<div class="path">当前位置：<a href="#">首页</a> &gt; <a href="#">政府信息公开</a> &gt; 政府信息公开年报</div>',
    '<table class="index"><tbody>',
    `<tr><td>名称</td><td>${agencyName}${year}年年报</td><td>索引号</td><td>SL-${year + 1}-0001</td></tr>`,
    `<tr><td>发布机构</td><td>${agencyName}</td><td>发布日期</td><td>${year + 1}-01-20</td></tr>`,
    '</tbody></table>',
  ].join('\n');
  return page
    .replace('<article>', `${furniture}\n<article>`)
    .replace(
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`,
    );
}
