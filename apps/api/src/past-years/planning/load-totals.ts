import { type Form, type FormId, type Report, summedKeys, valuesInOrder } from '@zhaojian/report';
import { volumesOf } from '../../statistics/effects-of-changes/totals-compared.ts';
import { inParts, ofParts } from '../../statistics/verification/recounted-totals.ts';
import type { LoadSummary } from '../past-year-load.entity.ts';

/** The sum of reports that are added up one after the other. */
class Sum {
  private readonly parts: number[];
  reports = 0;

  constructor(private readonly form: Form) {
    this.parts = summedKeys(form).map(() => 0);
  }

  add(report: Report): void {
    this.reports += 1;
    for (const [place, value] of valuesInOrder(report).entries())
      this.parts[place] = (this.parts[place] ?? 0) + inParts(value);
  }

  volumes(): ReadonlyMap<string, number | null> {
    if (this.reports === 0) return new Map();
    return volumesOf({ form: this.form.id as FormId, figures: this.parts.map(ofParts) });
  }
}

/** What a load does to the sum of the reports that are added up in its area. */
export class LoadTotals {
  private readonly before: Sum;
  private readonly after: Sum;

  constructor(form: Form) {
    this.before = new Sum(form);
    this.after = new Sum(form);
  }

  /** A report that the load lets count. */
  addTaken(report: Report): void {
    this.after.add(report);
  }

  /** A report that counts now. @param staysSo whether the load leaves it alone */
  addCounted(report: Report, staysSo: boolean): void {
    this.before.add(report);
    if (staysSo) this.after.add(report);
  }

  compared(): LoadSummary['totals'] {
    const [before, after] = [this.before.volumes(), this.after.volumes()];
    return {
      reports: { before: this.before.reports, after: this.after.reports },
      figures: [...new Set([...before.keys(), ...after.keys()])]
        .map((measure) => ({
          measure,
          before: before.get(measure) ?? null,
          after: after.get(measure) ?? null,
        }))
        .filter((figure) => figure.before !== figure.after),
    };
  }
}
