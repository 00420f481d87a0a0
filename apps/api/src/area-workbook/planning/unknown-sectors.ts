import { editDistance } from '@zhaojian/report';
import type { WrittenAgency } from '../reading/agency-of-row.ts';
import type { RowRemark } from '../reading/row.ts';

/** Rows whose 条线 is not in the list, with the one that is probably meant. */
export const unknownSectors = (rows: readonly WrittenAgency[], sectors: readonly string[]): RowRemark[] =>
  rows.flatMap(({ sheet, row, sector }): RowRemark[] => {
    if (sector === null || sectors.includes(sector)) return [];
    const near = nearestSector(sector, sectors);
    const message = `条线“${sector}”不在条线列表里。${near ? `是不是“${near}”？` : ''}请从下拉列表里选，或请顶层机构的管理员先在“机构”页面的“条线”里加上。`;
    return [{ sheet, row, message }];
  });

/** 公安局 and 公安系统 are 公安, 住建 is 住房城乡建设, 市场管监 is 市场监管; undefined where none is near. */
export function nearestSector(written: string, sectors: readonly string[]): string | undefined {
  const bare = written.replace(/(?:系统|条线|部门|委员会|[厅局委办口])$/u, '');
  if (bare === '') return undefined;
  return (
    sectors.find((name) => name === bare) ??
    sectors.find((name) => name.includes(bare) || bare.includes(name)) ??
    sectors.find((name) => bare.length > 1 && isShortFor(bare, name)) ??
    sectors.find((name) => editDistance(name, bare, 2) <= Math.min(2, Math.floor(name.length / 2)))
  );
}

/** Whether the characters of one are in the other, in their order. */
function isShortFor(short: string, name: string): boolean {
  let at = -1;
  return [...short].every((character) => (at = name.indexOf(character, at + 1)) >= 0);
}
