import { cellsOf, doubtfulKeys, type Finding, formOf, type Report, unreadKeys } from '@zhaojian/report';

export interface ReadingSummary {
  readonly cells: number;
  readonly certain: number;
  readonly doubtful: number;
  readonly unread: number;
  readonly errors: number;
  readonly warnings: number;
}

/** How well a report was read, and how many relations it fails. */
export function summariseReading(report: Report, findings: readonly Finding[]): ReadingSummary {
  const cells = cellsOf(formOf(report)).length;
  const doubtful = doubtfulKeys(report).length;
  const unread = unreadKeys(report).length;
  return {
    cells,
    certain: cells - doubtful - unread,
    doubtful,
    unread,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
  };
}

/** The line under the head: 读取 200 格：198 确定，2 待确认；勾稽：2 项不符. `filledIn`: typed, not read from a file. */
export function summaryLine(summary: ReadingSummary, filledIn: boolean): string {
  const { cells, certain, doubtful, unread, warnings } = summary;
  const reading = filledIn
    ? `共 ${cells} 格：已填 ${certain + doubtful}${unread > 0 ? `，未填 ${unread}` : ''}`
    : `读取 ${cells} 格：${certain} 确定${doubtful > 0 ? `，${doubtful} 待确认` : ''}${unread > 0 ? `，${unread} 未读出` : ''}`;
  return `${reading}；${relationsText(summary)}${warnings > 0 ? `，${warnings} 项提示` : ''}`;
}

/** Relations hold only among cells that have a figure: with some missing, less can be told. */
function relationsText({ cells, unread, errors }: ReadingSummary): string {
  if (errors > 0) return `勾稽：${errors} 项不符`;
  if (unread === cells) return '没有数字，还不能校验勾稽';
  return unread > 0 ? '勾稽：已有的数字全部相符' : '勾稽：全部相符';
}
