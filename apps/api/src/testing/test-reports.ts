import { ROUTES, type SaveVersion } from '@zhaojian/contract';
import { type CellKey, cellsOf, formOf, type Report } from '@zhaojian/report';
import { aReport } from '@zhaojian/report/testing';
import { writeText } from '@zhaojian/report-writer';
import type { InjectOptions, LightMyRequestResponse as Response } from 'fastify';
import { at, type TestClient } from './test-client.ts';

/** A report without a fault: every figure 0 but those given. */
export function faultlessReport(
  agencyName: string,
  year: number,
  figures: Readonly<Record<CellKey, number>> = {},
): Report {
  return aReport({ agencyName, year })
    .withAll(figures)
    .withNarrative(
      'overview',
      `${year}年，${agencyName}认真贯彻《中华人民共和国政府信息公开条例》，稳步推进各项工作，没有发生的事项填写为零。`,
    )
    .withNarrative('improvement', '存在的问题：公开内容不够全面。改进措施：加强业务培训，提升公开质量。')
    .withNarrative('otherMatters', '本年度未收取信息处理费。')
    .build();
}

/** The same as a text file. */
export function reportFile(
  agencyName: string,
  year: number,
  figures: Readonly<Record<CellKey, number>> = {},
): Uint8Array {
  return new TextEncoder().encode(writeText(faultlessReport(agencyName, year, figures)));
}

/** The narratives of a report without a fault, as they are typed in. */
export const allNarratives = (agencyName: string, year: number): SaveVersion['narratives'] => {
  const { narratives } = faultlessReport(agencyName, year);
  return Object.fromEntries(Object.entries(narratives).map(([id, { text }]) => [id, text]));
};

/** All figures of an empty report, as they are typed in. */
export function allFigures(
  year: number,
  figures: Readonly<Record<CellKey, number>> = {},
): Record<CellKey, number> {
  const cells = cellsOf(formOf(aReport({ year }).build()));
  return { ...Object.fromEntries(cells.map(({ key }) => [key, 0])), ...figures };
}

/** Uploads as the browser does. */
export function upload(client: TestClient, ...file: Parameters<typeof uploadRequest>): Promise<Response> {
  return client.send(uploadRequest(...file));
}

/** The request of an upload. */
export function uploadRequest(
  agencyId: string,
  year: number,
  content: Uint8Array,
  {
    fileName = '年度报告.txt',
    ...fields
  }: { fileName?: string; basedOn?: number; confirmAgency?: boolean } = {},
): InjectOptions {
  const boundary = '----a-boundary-that-no-report-contains';
  const field = (name: string, value: unknown) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${String(value)}\r\n`;
  const payload = Buffer.concat([
    Buffer.from(
      Object.entries({ basedOn: 0, ...fields })
        .map(([name, value]) => field(name, value))
        .join('') +
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n` +
        'Content-Type: application/octet-stream\r\n\r\n',
    ),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return {
    method: 'POST',
    url: at(ROUTES.uploads, { agencyId, year }),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload,
  };
}
