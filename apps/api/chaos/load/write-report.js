import { createHash } from 'node:crypto';
import { ROUTES } from '@zhaojian/contract';
import { cellsOf, formForYear } from '@zhaojian/report';
import { aReport } from '@zhaojian/report/testing';
import { writeText } from '@zhaojian/report-writer';
import { at } from './client.js';

/** The figure that differs from version to version, so that each can be told from every other. */
export const MARK = 'proactiveDisclosure.licences.decisions';

/** Uploads a report with the mark as a file. Returns the new version and what the file hashes to. */
export async function uploadReport({ client, id, name }, { year, version }, mark) {
  const content = writeText(
    aReport({ agencyName: name, year })
      .withAll({ [MARK]: mark })
      .withNarrative('overview', `${year}年，${name}稳步推进政府信息公开各项工作。`)
      .withNarrative('improvement', '存在的问题：公开内容不够全面。改进措施：加强业务培训。')
      .withNarrative('otherMatters', '本年度未收取信息处理费。')
      .build(),
  );
  const form = new FormData();
  form.append('basedOn', String(version));
  form.append('file', new Blob([content]), '年度报告.txt');
  const sent = await client.post(at(ROUTES.uploads, { agencyId: id, year }), form);
  return { ...sent, sha256: createHash('sha256').update(content).digest('hex') };
}

/** Types a report in, every figure 0 but the mark. */
export async function enterReport({ client, id }, { year, version }, mark) {
  const zeros = Object.fromEntries(cellsOf(formForYear(year)).map(({ key }) => [key, 0]));
  return client.post(at(ROUTES.versions, { agencyId: id, year }), {
    basedOn: version,
    figures: { ...zeros, [MARK]: mark },
    narratives: { improvement: '存在的问题：公开内容不够全面。改进措施：加强业务培训。' },
    reason: '核对后更正数字',
  });
}
