import { Injectable } from '@nestjs/common';
import { type LoadedWhat, loadedWhatSchema, type LoadMistake } from '@zhaojian/contract';
import {
  type CheckCode,
  CHECKS,
  describeFinding,
  type Finding,
  type Form,
  isBlocking,
  type Report,
  unreadKeys,
} from '@zhaojian/report';
import type { Sheet } from '@zhaojian/report-reader';
import { agencyKey } from '@zhaojian/report-writer/workbook';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import type { PlacedAgency } from '../../agencies/placement/placed-agency.ts';
import { AgencyMatching } from '../../batch-imports/matching/agency-matching.service.ts';
import { CollectionRounds } from '../../collection-rounds/collection-rounds.service.ts';
import { digestOf } from '../../statistics/effects-of-changes/totals-effects.service.ts';
import { AreaReports, type ReportStatus } from '../../submissions/bringing-in/area-reports.query.ts';
import { BroughtInReports } from '../../submissions/bringing-in/brought-in-reports.service.ts';
import { AcceptedReports } from '../../submissions/versions/accepted-reports.service.ts';
import { inBatches } from '../../workload/in-batches.ts';
import type { LoadSummary } from '../past-year-load.entity.ts';
import { headOf, readFigures, type WrittenRow } from '../reading/read-figures.ts';
import { LoadTotals } from './load-totals.ts';
import { REPORTS_AT_ONCE } from './reports-at-once.ts';
import { type PlannedRow, planRow, planVersion } from './plan-row.ts';

/** A row with what its report fails. */
interface CheckedRow extends PlannedRow {
  readonly findings: readonly Finding[];
}

export interface LoadPlan {
  readonly rows: readonly CheckedRow[];
  readonly mistakes: readonly LoadMistake[];
  readonly summary: LoadSummary;
  /** Stands for all of it. */
  readonly digest: string;
}

/** Whose reports, of which year. */
export interface PlannedArea {
  readonly top: PlacedAgency;
  readonly year: number;
  readonly form: Form;
}

type Progress = (done: number, total: number) => Promise<void>;

/** What a workbook, or the versions from files, would do to the reports of an area's past year. Nothing of it is done. */
@Injectable()
export class LoadPlanning {
  constructor(
    private readonly tree: AgencyTree,
    private readonly matching: AgencyMatching,
    private readonly reports: AreaReports,
    private readonly broughtIn: BroughtInReports,
    private readonly accepted: AcceptedReports,
    private readonly rounds: CollectionRounds,
  ) {}

  /** What the rows of a workbook would do to the reports of an area, and every mistake in them. */
  async ofWorkbook(area: PlannedArea, sheets: readonly Sheet[], progress: Progress): Promise<LoadPlan> {
    const { rows, columns, mistakes: inColumns } = readFigures(sheets, area.year, area.form);
    const mistakes = [...inColumns];
    const column = columns.get(agencyKey(area.year)) ?? null;
    const inName = ({ sheet, row, name }: WrittenRow, message: string): void =>
      void mistakes.push({ sheet, row, column, agencyName: name, message });
    const known = await this.known(area);
    const found: Found[] = [];
    const seen = new Map<string, WrittenRow>();
    for (const written of rows) {
      const agency = await this.agencyOf(area, written, known.names);
      if (typeof agency === 'string') {
        inName(written, agency);
        continue;
      }
      const first = seen.get(agency.id);
      if (first) {
        inName(written, `“${agency.name}”与第 ${first.row} 行重复。请删去其中一行。`);
        continue;
      }
      seen.set(agency.id, written);
      const status = known.statuses.get(agency.id);
      if (!status) throw new Error(`${agency.id} is matched and not in the area`);
      found.push({ written, agency, status });
    }
    const planned: PlannedRow[] = [];
    for (const part of inBatches(found, REPORTS_AT_ONCE)) {
      const plans = await this.planPart(area, columns, part);
      mistakes.push(...plans.flatMap((plan) => plan.mistakes));
      planned.push(...plans.flatMap((plan) => plan.planned ?? []));
    }
    return this.checked(area, known, planned, mistakes, progress);
  }

  private async planPart({ form, year }: PlannedArea, columns: Columns, part: readonly Found[]) {
    const reports = await this.reports.reports(
      part.map(({ status }) => status),
      year,
    );
    return part.map(({ written, agency, status }) => {
      const report = reports.get(agency.id) ?? null;
      return planRow(written, columns, { agency, form, year, status: { ...status, report } });
    });
  }

  /** Of the versions that came in from files and do not count yet. */
  async ofFiles(area: PlannedArea, progress: Progress): Promise<LoadPlan> {
    const known = await this.known(area);
    const planned = known.agencies.flatMap((agency) => {
      const status = known.statuses.get(agency.id);
      return (status && planVersion(agency, status)) ?? [];
    });
    return this.checked(area, known, planned, [], progress);
  }

  private async known({ top, year }: PlannedArea): Promise<Known> {
    const [agencies, statuses] = await Promise.all([
      this.tree.subtree(top.path, year),
      this.reports.of(top.path, year),
    ]);
    return { agencies, statuses, names: new Map(agencies.map(({ id, name }) => [id, name])) };
  }

  /** The agency that a row names; what is wrong with it where there is none, or more than one. */
  private async agencyOf(
    { top, year }: PlannedArea,
    { name, parent }: WrittenRow,
    names: ReadonlyMap<string, string>,
  ): Promise<PlacedAgency | string> {
    const match = await this.matching.match(top.path, year, name, '');
    if (match.agency) {
      const actual = names.get(match.agency.parentId ?? '');
      if (parent === '' || actual === undefined || actual === parent) return match.agency;
      const written = await this.matching.match(top.path, year, parent, '');
      if (written.agency?.id === match.agency.parentId) return match.agency;
      return `平台上 ${year} 年度“${match.agency.name}”的上级是“${actual}”，本行写的是“${parent}”。是同一个单位的，请改正“上级”；是另一个单位的，请改正名称。`;
    }
    const sameName = match.offered.filter((offered) => offered.name === name);
    const below = sameName.filter(({ parentId }) => names.get(parentId ?? '') === parent);
    if (below.length === 1 && below[0]) return below[0];
    if (sameName.length > 1)
      return `${year} 年度有 ${sameName.length} 个机构都叫“${name}”，按“上级”也分不出是哪一个。请把“上级”写成平台上的名称。`;
    if (/^(?:合计|总计|小计|汇总)/u.test(name)) return `“${name}”不是单位，合计由平台计算。请删去这一行。`;
    const [placed] = await this.tree.everCalled(top.id, name);
    if (placed && year < placed.fromYear)
      return `“${name}”在 ${year} 年度还没有（平台上从 ${placed.fromYear} 年度起）。确是它的报告的，请先在“机构”里更正起始年度；否则删去这一行。`;
    if (placed)
      return `“${name}”在 ${year} 年度已经没有、不叫这个名称或不在本辖区（平台上到 ${placed.toYear ?? ''} 年度为止）。请改用它当年的名称，或删去这一行。`;
    const near = match.offered.slice(0, 3).map((offered) => `“${offered.name}”`);
    return `${year} 年度本辖区没有“${name}”。${
      near.length > 0 ? `是不是${near.join('、')}？` : ''
    }请按平台上当年的名称改正；不是本辖区的，请删去这一行。`;
  }

  private async checked(
    area: PlannedArea,
    known: Known,
    planned: readonly PlannedRow[],
    before: readonly LoadMistake[],
    progress: Progress,
  ): Promise<LoadPlan> {
    const { form, year } = area;
    const blocking = (await this.rounds.find(year))?.blocking ?? [];
    const byAgency = new Map(planned.map((row) => [row.agency.id, row]));
    const against = await this.broughtIn.against(year, (ids) =>
      this.takenReports(
        ids.flatMap((id) => byAgency.get(id) ?? []),
        year,
      ),
    );
    const rows: CheckedRow[] = [];
    const mistakes = [...before];
    const totals = new LoadTotals(form);
    for (const part of inBatches(planned, REPORTS_AT_ONCE)) {
      await progress(rows.length, planned.length);
      const reports = await this.takenReports(part, year);
      const taken = [...reports].map(([agencyId, report]) => ({ agencyId, report }));
      const checked = await this.broughtIn.check(taken, against);
      const findings = new Map(taken.map(({ agencyId }, index) => [agencyId, checked[index] ?? []]));
      for (const row of part) {
        const report = reports.get(row.agency.id);
        const own = findings.get(row.agency.id) ?? [];
        rows.push({ ...row, findings: own });
        if (!report) continue;
        mistakes.push(...whyNotTaken(row, report, form, own, blocking));
        if (!row.agency.coversArea) totals.addTaken(report);
      }
    }
    await this.addCounted(totals, known, rows, year);
    await progress(planned.length, planned.length);
    const summary = summaryOf(known, rows, totals);
    return { rows, mistakes, summary, digest: digestOfPlan(rows, summary) };
  }

  /** The reports that are to count, by agency: those that become new versions, and the versions that are there. */
  private async takenReports(rows: readonly PlannedRow[], year: number): Promise<Map<string, Report>> {
    const taken = rows.filter(({ what }) => what !== 'same');
    const there = await this.reports.reports(
      taken.filter(({ report }) => report === null).map(({ status }) => status),
      year,
    );
    return new Map(
      taken.flatMap(({ agency: { id }, report }): [string, Report][] => {
        const counts = report ?? there.get(id);
        return counts ? [[id, counts]] : [];
      }),
    );
  }

  /** What counts already in the area, of the agencies that are added up. */
  private async addCounted(
    totals: LoadTotals,
    { agencies, statuses }: Known,
    rows: readonly CheckedRow[],
    year: number,
  ): Promise<void> {
    const taken = new Set(rows.filter(({ what }) => what !== 'same').map(({ agency }) => agency.id));
    const counted = agencies
      .filter(({ id, coversArea }) => !coversArea && (statuses.get(id)?.acceptedVersion ?? null) !== null)
      .map(({ id }) => id);
    for (const part of inBatches(counted, REPORTS_AT_ONCE))
      for (const { agencyId, report } of await this.accepted.ofAgencies(part, year))
        totals.addCounted(report, !taken.has(agencyId));
  }
}

type Columns = ReadonlyMap<string, string>;

/** A row of a workbook with the agency that it names and what is there of it. */
interface Found {
  readonly written: WrittenRow;
  readonly agency: PlacedAgency;
  readonly status: ReportStatus;
}

interface Known {
  readonly agencies: readonly PlacedAgency[];
  readonly statuses: ReadonlyMap<string, ReportStatus>;
  readonly names: ReadonlyMap<string, string>;
}

/** What keeps any report from counting keeps these. */
function whyNotTaken(
  { sheet, row, agency, what, status }: PlannedRow,
  report: Report,
  form: Form,
  findings: readonly Finding[],
  blocking: readonly CheckCode[],
): LoadMistake[] {
  const mistake = (message: string): LoadMistake => ({
    sheet,
    row,
    column: null,
    agencyName: agency.name,
    message,
  });
  const unread = what === 'accept' ? unreadKeys(report) : [];
  const blocked = findings.filter((finding) => isBlocking(finding, blocking));
  return [
    ...(unread.length === 0
      ? []
      : [
          mistake(
            `第 ${status.version} 版还有 ${unread.length} 格没有读出（${unread
              .slice(0, 3)
              .map((key) => headOf(form, key))
              .join('、')}${unread.length > 3 ? ' 等' : ''}）。请导出工作簿，在这一行填上后导入。`,
          ),
        ]),
    ...blocked.map((finding) =>
      mistake(`${describeFinding(form, finding).message}（本年度规定必须先改正。）`),
    ),
  ];
}

function summaryOf({ agencies }: Known, rows: readonly CheckedRow[], totals: LoadTotals): LoadSummary {
  const count = (what: LoadedWhat): number => rows.filter((row) => row.what === what).length;
  const inLoad = new Set(rows.map(({ agency }) => agency.id));
  return {
    counts: Object.fromEntries(loadedWhatSchema.options.map((what) => [what, count(what)])) as Record<
      LoadedWhat,
      number
    >,
    leftOut: agencies.filter(({ id }) => !inLoad.has(id)).length,
    blanks: rows.reduce((sum, row) => sum + (row.what === 'same' ? 0 : row.blanks), 0),
    findings: findingsByCheck(rows),
    totals: totals.compared(),
  };
}

function findingsByCheck(rows: readonly CheckedRow[]): LoadSummary['findings'] {
  return CHECKS.flatMap(({ code, title }) =>
    (['error', 'warning'] as const).flatMap((severity) => {
      const agencies = rows.filter(({ findings }) =>
        findings.some((finding) => finding.check === code && finding.severity === severity),
      ).length;
      return agencies === 0 ? [] : [{ check: code, title, severity, agencies }];
    }),
  );
}

/** The same rows over the same versions, with the same findings, have the same digest. A version that is there never changes. */
function digestOfPlan(rows: readonly CheckedRow[], summary: LoadSummary): string {
  const seen = rows.map(({ agency, what, status, report, findings }) =>
    digestOf([agency.id, what, status.version, status.state, status.acceptedVersion, report, findings]),
  );
  return digestOf([seen, summary]);
}
