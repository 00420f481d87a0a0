import { Injectable } from '@nestjs/common';
import { type LoadedWhat, loadedWhatSchema, type LoadMistake } from '@zhaojian/contract';
import {
  type CheckCode,
  CHECKS,
  describeFinding,
  type Finding,
  type Form,
  type FormId,
  isBlocking,
  type Report,
  summedKeys,
  unreadKeys,
  valuesInOrder,
} from '@zhaojian/report';
import type { Sheet } from '@zhaojian/report-reader';
import { agencyKey } from '@zhaojian/report-writer/workbook';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import type { PlacedAgency } from '../../agencies/placed-agency.ts';
import { AgencyMatching } from '../../batch-imports/matching/agency-matching.service.ts';
import { CollectionRounds } from '../../collection-rounds/collection-rounds.service.ts';
import { digestOf, volumesOf } from '../../statistics/totals-effects.service.ts';
import { inParts, ofParts } from '../../statistics/verification/recounted-totals.ts';
import { AreaReports, type StandingReport } from '../../submissions/bringing-in/area-reports.query.ts';
import { BroughtInReports } from '../../submissions/bringing-in/brought-in-reports.service.ts';
import type { LoadSummary } from '../past-year-load.entity.ts';
import { headOf, readFigures, type WrittenRow } from '../reading/read-figures.ts';
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
    private readonly rounds: CollectionRounds,
  ) {}

  async ofWorkbook(area: PlannedArea, sheets: readonly Sheet[], progress: Progress): Promise<LoadPlan> {
    const { rows, columns, mistakes: inColumns } = readFigures(sheets, area.year, area.form);
    const mistakes = [...inColumns];
    const column = columns.get(agencyKey(area.year)) ?? null;
    const inName = ({ sheet, row, name }: WrittenRow, message: string): void =>
      void mistakes.push({ sheet, row, column, agencyName: name, message });
    const known = await this.known(area);
    const planned: PlannedRow[] = [];
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
      const standing = known.standing.get(agency.id);
      if (!standing) throw new Error(`${agency.id} is matched and not in the area`);
      const plan = planRow(written, columns, { agency, form: area.form, year: area.year, standing });
      mistakes.push(...plan.mistakes);
      if (plan.planned) planned.push(plan.planned);
    }
    return this.checked(area, known, planned, mistakes, progress);
  }

  /** Of the versions that came in from files and do not count yet. */
  async ofFiles(area: PlannedArea, progress: Progress): Promise<LoadPlan> {
    const known = await this.known(area);
    const planned = known.agencies.flatMap((agency) => {
      const standing = known.standing.get(agency.id);
      return (standing && planVersion(agency, standing)) ?? [];
    });
    return this.checked(area, known, planned, [], progress);
  }

  private async known({ top, year }: PlannedArea): Promise<Known> {
    const [agencies, standing] = await Promise.all([
      this.tree.subtree(top.path, year),
      this.reports.of(top.path, year),
    ]);
    return { agencies, standing, names: new Map(agencies.map(({ id, name }) => [id, name])) };
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
    const blocking = (await this.rounds.find(area.year))?.blocking ?? [];
    const rows: CheckedRow[] = [];
    const mistakes = [...before];
    for (const [index, row] of planned.entries()) {
      const { agency, report, what } = row;
      const findings = what === 'same' ? [] : await this.broughtIn.check({ agency, ...area }, report);
      rows.push({ ...row, findings });
      mistakes.push(...whyNotTaken(row, area.form, findings, blocking));
      if (index % PROGRESS_EVERY === 0) await progress(index, planned.length);
    }
    await progress(planned.length, planned.length);
    const summary = summaryOf(area, known, rows);
    return { rows, mistakes, summary, digest: digestOfPlan(rows, summary) };
  }
}

interface Known {
  readonly agencies: readonly PlacedAgency[];
  readonly standing: ReadonlyMap<string, StandingReport>;
  readonly names: ReadonlyMap<string, string>;
}

const PROGRESS_EVERY = 25;

/** What keeps any report from counting keeps these. */
function whyNotTaken(
  { sheet, row, agency, report, what, standing }: PlannedRow,
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
            `第 ${standing.version} 版还有 ${unread.length} 格没有读出（${unread
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

function summaryOf(
  area: PlannedArea,
  { agencies, standing }: Known,
  rows: readonly CheckedRow[],
): LoadSummary {
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
    totals: totalsOf(area.form, agencies, standing, rows),
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

/** The sum of the reports that are added up in the area, before and after. */
function totalsOf(
  form: Form,
  agencies: readonly PlacedAgency[],
  standing: ReadonlyMap<string, StandingReport>,
  rows: readonly CheckedRow[],
): LoadSummary['totals'] {
  const after = new Map(rows.flatMap((row) => (row.what === 'same' ? [] : [[row.agency.id, row.report]])));
  const added = agencies.filter(({ coversArea }) => !coversArea).map(({ id }) => id);
  const counted = (id: string): Report | null => standing.get(id)?.acceptedReport ?? null;
  const sums = [
    sumOf(
      form,
      added.flatMap((id) => counted(id) ?? []),
    ),
    sumOf(
      form,
      added.flatMap((id) => after.get(id) ?? counted(id) ?? []),
    ),
  ] as const;
  const volumes = sums.map(({ reports, figures }) =>
    reports === 0 ? new Map<string, number | null>() : volumesOf({ form: form.id as FormId, figures }),
  );
  const measures = new Set(volumes.flatMap((each) => [...each.keys()]));
  return {
    reports: { before: sums[0].reports, after: sums[1].reports },
    figures: [...measures]
      .map((measure) => ({
        measure,
        before: volumes[0]?.get(measure) ?? null,
        after: volumes[1]?.get(measure) ?? null,
      }))
      .filter((figure) => figure.before !== figure.after),
  };
}

function sumOf(form: Form, reports: readonly Report[]): { reports: number; figures: string[] } {
  const parts = summedKeys(form).map(() => 0);
  for (const report of reports) {
    for (const [place, value] of valuesInOrder(report).entries())
      parts[place] = (parts[place] ?? 0) + inParts(value);
  }
  return { reports: reports.length, figures: parts.map(ofParts) };
}

/** The same rows over the same versions, with the same findings, have the same digest. */
function digestOfPlan(rows: readonly CheckedRow[], summary: LoadSummary): string {
  const seen = rows.map(({ agency, what, standing, report, findings }) => [
    agency.id,
    what,
    standing.version,
    standing.state,
    standing.acceptedVersion,
    what === 'same' ? null : report,
    findings,
  ]);
  return digestOf([seen, summary]);
}
