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
import { type PeculiarityId, PECULIARITIES } from './peculiarities.ts';
import { publishedPage } from './published-page.ts';

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
