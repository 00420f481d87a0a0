import type { SaveVersion } from '@zhaojian/contract';
import {
  cellOf,
  changedCell,
  type Confirmation,
  type Form,
  formOf,
  narrativeSections,
  type Report,
  unitViolation,
} from '@zhaojian/report';
import { splitImprovementItems } from '@zhaojian/report-reader';
import { InvalidInput } from '../../refusals/invalid-input.ts';

/** @throws InvalidInput with each figure that the form does not have or whose unit does not allow the value */
export function refuseBadFigures(form: Form, figures: SaveVersion['figures']): void {
  const issues = Object.entries(figures).flatMap(([key, value]) => {
    const cell = cellOf(form, key);
    const wrong = cell
      ? value !== null && unitViolation(cell.unit, value)
      : '这个年度的表格里没有这一格，请刷新页面后重试';
    return wrong ? [{ path: ['figures', key], message: wrong }] : [];
  });
  if (issues.length > 0) throw new InvalidInput(issues);
}

/** @throws InvalidInput when figures or texts that were read from a file change without a reason */
export function refuseMissingReason({ reason }: SaveVersion): void {
  if (!reason) {
    throw new InvalidInput([
      { path: ['reason'], message: '请写明更正的原因，例如“第 12 格识别有误，按原件更正”' },
    ]);
  }
}

/** @throws InvalidInput when something is called taken over that is none of the changes, or from no version before */
export function refuseOtherTakenOver({ takenOver, basedOn, figures, narratives }: SaveVersion): void {
  if (!takenOver) return;
  const isChange =
    takenOver.from < basedOn &&
    takenOver.figures.every((key) => key in figures) &&
    takenOver.narratives.every((id) => narratives[id] !== undefined);
  if (!isChange) {
    const message = '沿用的内容与这次保存的修改对不上，请刷新页面后重试；您填写的内容仍在页面上。';
    throw new InvalidInput([{ path: ['takenOver'], message }]);
  }
}

/** The report with the changes made, and with who confirmed, and when, that a doubtful value is right. */
export function correctReport(
  report: Report,
  { figures, narratives }: Pick<SaveVersion, 'figures' | 'narratives'>,
  { basis, confirmed }: { basis: 'entered' | 'corrected'; confirmed: Confirmation },
): Report {
  const cells = { ...report.cells };
  for (const [key, value] of Object.entries(figures))
    cells[key] = changedCell(report.cells[key], value, basis, confirmed);
  const texts = { ...report.narratives };
  for (const { id } of narrativeSections(formOf(report))) {
    const text = narratives[id];
    if (text !== undefined) texts[id] = { ...texts[id], text };
  }
  return {
    ...report,
    cells,
    narratives: texts,
    improvementItems:
      texts.improvement.text === report.narratives.improvement.text
        ? report.improvementItems
        : splitImprovementItems(texts.improvement.text),
  };
}
