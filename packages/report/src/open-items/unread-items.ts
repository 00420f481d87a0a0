import { checkReport, totalsOf } from '../checks/index.ts';
import { cellNameByKey, tableOfCell } from '../forms/cells.ts';
import { addUp } from '../forms/correspondence.ts';
import type { CellKey, Form } from '../forms/form.ts';
import { tableSections } from '../forms/forms.ts';
import { figuresOf, unreadKeys } from '../report.ts';
import type { Report } from '../report.schema.ts';
import { cellsByReason } from './cells-by-reason.ts';
import { MANY_ALIKE, type OpenItem } from './open-item.ts';

/** What an unread total would be by its parts; null where a part is not known or row and column disagree. */
function sumOfParts(report: Report, form: Form, key: CellKey): number | null {
  const figures = figuresOf(report);
  const sums = totalsOf(form)
    .filter((total) => total.key === key)
    .map(({ parts }) => addUp(figures, form, parts))
    .map((sum) => (sum === null ? null : withoutBinaryRest(sum)));
  return sums.length > 0 && new Set(sums).size === 1 ? (sums[0] ?? null) : null;
}

/** Amounts have decimals: what binary fractions leave behind is no figure. */
const withoutBinaryRest = (sum: number): number => Math.round(sum * 1e6) / 1e6;

/** Whether cells could all be 0: no finding would be about them then. */
function mayBeZeros(report: Report, keys: readonly CellKey[]): boolean {
  const zeros = keys.map((key) => [key, { printed: null, basis: 'entered', value: 0 } as const]);
  const filled = { ...report, cells: { ...report.cells, ...Object.fromEntries(zeros) } };
  const blamed = new Set(checkReport(filled).flatMap(({ cells }) => cells));
  return !keys.some((key) => blamed.has(key));
}

/** A total left empty is an item of its own with its sum; what else is unread for one reason may be many. */
export function unreadItems(report: Report, form: Form, computed: ReadonlySet<CellKey>): OpenItem[] {
  const unread = unreadKeys(report).filter((key) => !computed.has(key));
  const reasonOf = (key: CellKey): string => report.cells[key]?.doubt ?? '';
  return tableSections(form).flatMap((section): OpenItem[] => {
    const ofSection = unread.filter((key) => tableOfCell(key) === section.id);
    const sums = new Map(ofSection.map((key) => [key, sumOfParts(report, form, key)]));
    const alike = cellsByReason(ofSection, (key) => (sums.get(key) === null ? reasonOf(key) : key));
    return [...alike].flatMap(([reason, keys]): OpenItem[] => {
      if (keys.length >= MANY_ALIKE) {
        const zeros = mayBeZeros(report, keys);
        return [
          {
            id: `unread:${section.id}:${reason}`,
            kind: 'unread',
            section: section.id,
            key: keys[0] ?? null,
            title: `第${section.number}部分还有 ${keys.length} 格没有数字`,
            message: `${reason === '' ? '' : `${reason}。`}请逐格填写${zeros ? '，没有发生的填 0' : ''}。`,
            findings: [],
            alike: keys,
            mayBeZeros: zeros,
          },
        ];
      }
      return keys.map((key) => {
        const sum = sums.get(key) ?? null;
        return {
          id: `unread:${key}`,
          kind: 'unread',
          section: section.id,
          key,
          title: cellNameByKey(form, key),
          message: unreadMessage(reasonOf(key), report.cells[key]?.printed ?? null),
          findings: [],
          ...(sum === null ? {} : { sum }),
        };
      });
    });
  });
}

function unreadMessage(reason: string, printed: string | null): string {
  if (reason !== '') return `${reason}，请核对后填写。`;
  return printed === null || printed.trim() === ''
    ? '原文这一格没有读到数字，请对照原文填写；没有的填 0。'
    : `原文印的是“${printed.trim()}”，没有读出数字，请对照原文填写。`;
}
