import { cellOf, cellsOf } from '../forms/cells.ts';
import type { CellKey, NarrativeId } from '../forms/form.ts';
import { emptyReport, formOf } from '../report.ts';
import type { Cell, ImprovementItem, Report } from '../report.schema.ts';

const entered = (value: number | null): Cell =>
  value === null ? { value, printed: null, basis: 'unread' } : { value, printed: null, basis: 'entered' };

/** Builds reports for tests: every figure is 0 unless set. */
export class ReportBuilder {
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  /** Sets one figure; null makes it unread. Throws for a key that the report's form does not have. */
  with(key: CellKey, value: number | null): ReportBuilder {
    return this.withAll({ [key]: value });
  }

  /** Sets several figures at once. */
  withAll(figures: Readonly<Record<CellKey, number | null>>): ReportBuilder {
    const cells = { ...this.#report.cells };
    for (const [key, value] of Object.entries(figures)) {
      if (!cellOf(formOf(this.#report), key)) throw new RangeError(`The form has no cell "${key}".`);
      cells[key] = entered(value);
    }
    return this.#copy({ cells });
  }

  /** A copy with this text in place of the narrative's. */
  withNarrative(id: NarrativeId, text: string): ReportBuilder {
    return this.#copy({ narratives: { ...this.#report.narratives, [id]: { text } } });
  }

  /** A copy with one more problem or measure of section 五. */
  withImprovementItem(item: ImprovementItem): ReportBuilder {
    return this.#copy({ improvementItems: [...this.#report.improvementItems, item] });
  }

  /** The report as built so far. */
  build(): Report {
    return this.#report;
  }

  #copy(change: Partial<Report>): ReportBuilder {
    return new ReportBuilder({ ...this.#report, ...change });
  }
}

/** What a report of zeros has to say, and no more. */
const NARRATIVES: Report['narratives'] = {
  overview: { text: '本机关认真做好政府信息公开工作，没有发生的事项填写为零。' },
  improvement: { text: '公开内容还不够全面，将进一步加强。' },
  otherMatters: { text: '本年度未收取信息处理费。' },
};

/** A report of 示例市数据局 for 2023, or of the agency and year given, with every figure 0 and narratives that account for it. */
export function aReport({ agencyName = '示例市数据局', year = 2023 } = {}): ReportBuilder {
  const empty = emptyReport(agencyName, year);
  const cells = Object.fromEntries(cellsOf(formOf(empty)).map((cell) => [cell.key, entered(0)]));
  return new ReportBuilder({ ...empty, cells, narratives: NARRATIVES });
}
