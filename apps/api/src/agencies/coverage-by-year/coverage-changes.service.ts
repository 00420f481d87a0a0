import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type AgencyKind,
  type ChangeCoverage,
  type Coverage,
  governsArea,
  hasToSayCoverage,
} from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import {
  coverageUnchanged,
  coverageUnsaid,
  coversNoArea,
  ownAgencyLocked,
  stillCoversArea,
} from '../agencies.errors.ts';
import { AgencyTree } from '../agency-tree.service.ts';
import { coverageChanged } from '../agency.events.ts';
import type { PlacedAgency } from '../placement/placed-agency.ts';
import { FOREVER } from '../revising/spans.ts';
import { type Seen, TreeEditing, type TreeEditor } from '../revising/tree-editing.service.ts';
import { coverageFrom, keepCoverage } from './coverage-over-years.ts';

/** What an agency's own report covers, changed: its whole area, or its own office only. */
@Injectable()
export class CoverageChanges {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly tree: AgencyTree,
    private readonly editing: TreeEditing,
  ) {}

  /** From a year on its own report covers its whole area, or its own office only; earlier years stay as they were. */
  async cover(
    editor: TreeEditor,
    id: string,
    { fromYear, coversArea, revision }: Seen<ChangeCoverage>,
    within: EntityManager = this.database.manager,
  ): Promise<void> {
    await this.editing.oneAtATime(async (manager) => {
      const agency = await this.editing.current(manager, editor, id);
      await this.editing.mark(manager, editor, agency, revision);
      if (!(await this.coverIn(manager, editor, id, [fromYear, FOREVER], coversArea)))
        throw coverageUnchanged(agency.name, fromYear);
    }, within);
  }

  /** What its report covers in some years; the others stay as they were. Whether that is another coverage than it had. */
  async coverIn(
    manager: EntityManager,
    editor: TreeEditor,
    id: string,
    [fromYear, toYear]: readonly [number, number],
    coversArea: boolean,
  ): Promise<boolean> {
    const agency = await this.editing.latest(manager, editor, id);
    if (editor.agencyId === id && agency.parentId !== null) throw ownAgencyLocked(agency.name);
    const placements = await this.tree.placements(id, manager);
    const [first = agency] = placements;
    const { kind } = placements.findLast((span) => span.fromYear <= toYear) ?? agency;
    if (coversArea && !governsArea(kind)) throw coversNoArea(agency.name);
    const before = await this.tree.coverage(id, manager);
    const after = coverageFrom(before, { fromYear, toYear, coversArea }, first.fromYear);
    if (isSame(before, after)) return false;
    await keepCoverage(manager, id, after);
    await this.editing.record(manager, editor, {
      action: 'agency.coverageChanged',
      subject: agency.name,
      agency,
      details: { fromYear, coversArea, before, after },
      happened: coverageChanged({ agencyId: id, before, after }),
    });
    return true;
  }

  /** @throws Refusal STILL_COVERS_AREA where a kind that governs nothing would cover its area */
  async refuseCovering(
    manager: EntityManager,
    { id, name }: PlacedAgency,
    kind: AgencyKind | undefined,
  ): Promise<void> {
    if (kind === undefined || governsArea(kind)) return;
    const coverage = await this.tree.coverage(id, manager);
    if (coverage.some(({ coversArea }) => coversArea)) throw stillCoversArea(name);
  }
}

/**
 * The rule of what its own report covers for every agency that becomes one of a kind: an agency that governs nothing covers
 * no area, and a government has to say what it covers.
 * @throws Refusal COVERS_NO_AREA, COVERAGE_UNSAID
 */
export function refuseCoverage(name: string, kind: AgencyKind, coversArea: boolean | undefined): void {
  if (coversArea && !governsArea(kind)) throw coversNoArea(name);
  if (coversArea === undefined && hasToSayCoverage(kind)) throw coverageUnsaid(name);
}

const isSame = (one: readonly Coverage[], other: readonly Coverage[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
