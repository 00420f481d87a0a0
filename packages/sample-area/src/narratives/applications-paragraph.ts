import { outcomesOf, tableSections, type CellKey } from '@zhaojian/report';
import { figure } from '../figures/figures.ts';
import type { Teller } from './teller.ts';

/** What is stated of applications and disputes, every number from the tables. */
export function applicationsParagraph({ figures, form, year, self, random }: Teller): string {
  const chance = random('applications');
  const received = figure(figures, 'applications.newlyReceived.total');
  const carriedOver = figure(figures, 'applications.carriedOver.total');
  const carriedForward = figure(figures, 'applications.carriedForward.total');
  const concluded = figure(figures, 'applications.outcomesTotal.total');
  if (received + carriedOver === 0) {
    const none = [
      `${year}年，${self}未收到政府信息公开申请。`,
      `${year}年度${self}没有收到政府信息公开申请，依申请公开受理渠道保持畅通。`,
    ];
    return `${chance.pick(none)}${disputesSentence(figures)}`;
  }
  const outcomes = outcomesOf(form)
    .map(({ name, totals }) => ({ name, count: sum(figures, totals) }))
    .filter(({ count }) => count > 0);
  const opening = chance.pick([
    `${year}年，${self}新收政府信息公开申请${received}件，上年结转${carriedOver}件`,
    `全年共收到政府信息公开申请${received}件，另有上年结转${carriedOver}件`,
    `${self}严格依照《条例》规定办理申请，全年新收政府信息公开申请${received}件，上年结转${carriedOver}件`,
  ]);
  const handled = `，办结${concluded}件，结转下年度继续办理${carriedForward}件。`;
  const listed = outcomes.map(({ name, count }) => `${name}${count}件`).join('，');
  const detail = outcomes.length > 0 ? `已办结的申请中，${listed}。` : '';
  return `${opening}${handled}${detail}${disputesSentence(figures)}`;
}

function disputesSentence(figures: Teller['figures']): string {
  const reconsiderations = figure(figures, 'disputes.reconsideration.total');
  const lawsuits = sum(figures, [
    'disputes.litigation.direct.total',
    'disputes.litigation.afterReconsideration.total',
  ]);
  if (reconsiderations + lawsuits === 0) return '未发生因政府信息公开引起的行政复议和行政诉讼。';
  return `因政府信息公开引起行政复议${reconsiderations}件、行政诉讼${lawsuits}件。`;
}

const sum = (figures: Teller['figures'], keys: readonly CellKey[]): number =>
  keys.reduce((total, key) => total + figure(figures, key), 0);

/** “规章制发1件、废止0件、现行有效12件” for a row of 表二, in the words of the year's own form. */
export function rowInWords({ figures, form }: Teller, row: string): string {
  const cells = tableSections(form)
    .flatMap(({ table }) => (table.id === 'proactiveDisclosure' ? table.blocks : []))
    .flatMap((block) => block.rows.filter(({ id }) => id === row).map((head) => ({ head, block })));
  return cells
    .map(({ head, block }) => {
      const counts = block.columns.map(
        (column) => `${column.name}${figure(figures, `proactiveDisclosure.${row}.${column.id ?? ''}`)}件`,
      );
      return `${head.name}${counts.join('、')}`;
    })
    .join('，');
}
