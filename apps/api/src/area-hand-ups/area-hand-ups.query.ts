import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type AreaHandUp as ContractHandUp,
  type AreaHandUpRow,
  type AreaHandUps,
  confirmsContents,
  FIRST_HAND_UP_STATE,
  handUpStepOf,
  handUpStepsFrom,
  type HandUpState,
  isUp,
  spotCheckSize,
} from '@zhaojian/contract';
import { DataSource, In } from 'typeorm';
import { type Caller, may } from '../authorization/caller.ts';
import { TRANSITION_SCOPES } from '../submissions/transition-scopes.ts';
import { agenciesNow, type AgencyNow, changesSince, contentsOf } from './area-contents.query.ts';
import { AreaHandUp, AreaHandUpReport, AreaHandUpStep } from './area-hand-up.entity.ts';
import { type Area, AreasThatHandUp } from './areas-that-hand-up.query.ts';

/** An area as it is kept: its state, its steps with the newest first, the last that handed it up, its reports. */
interface Kept {
  readonly state: HandUpState;
  readonly revision: number;
  readonly steps: readonly AreaHandUpStep[];
  readonly handingUp: AreaHandUpStep | undefined;
  readonly reports: readonly AreaHandUpReport[];
}

const NOTHING: Kept = {
  state: FIRST_HAND_UP_STATE,
  revision: 0,
  steps: [],
  handingUp: undefined,
  reports: [],
};

/** How far areas are as a whole. What has changed in one since it was handed up is compared when it is asked, never kept. */
@Injectable()
export class AreaHandUpsQuery {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly areas: AreasThatHandUp,
  ) {}

  /** An area, where it hands up, and those that hand up to it. @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR */
  async list(caller: Caller, agencyId: string | undefined, year: number): Promise<AreaHandUps> {
    const { node, own, below } = await this.areas.around(caller, agencyId, year);
    const all = [...(own ? [own] : []), ...below];
    if (all.length === 0) return { own: null, below: [] };
    const [agencies, kept] = await Promise.all([
      agenciesNow(this.database.manager, node.path, year),
      this.kept(all, year),
    ]);
    const row = (area: Area) =>
      rowOf(
        area,
        kept.get(area.agency.id) ?? NOTHING,
        agencies.filter(({ path }) => path.startsWith(area.agency.path)),
      );
    return { own: own && row(own), below: below.map(row) };
  }

  /** One area with all that was said of it. @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR, HAND_UP_NOT_ASKED */
  async of(caller: Caller, agencyId: string, year: number): Promise<ContractHandUp> {
    const area = await this.areas.one(caller, agencyId, year);
    const [agencies, all] = await Promise.all([
      agenciesNow(this.database.manager, area.agency.path, year),
      this.kept([area], year),
    ]);
    const kept = all.get(area.agency.id) ?? NOTHING;
    const { state, steps, handingUp, reports } = kept;
    const handedUp = handedUpOf(kept);
    return {
      ...summaryOf(area, kept),
      statement: handingUp?.words ?? null,
      handedUp,
      now: contentsOf(agencies),
      changes: handedUp ? changesSince({ reports, missing: handedUp.missing }, agencies) : [],
      sampleSize: spotCheckSize(reports.length),
      sample: reports
        .filter(({ isSampled }) => isSampled)
        .map(({ agencyId: id, agencyName, version, verdict, words, judgedBy, judgedAt }) => ({
          agencyId: id,
          agencyName,
          version,
          verdict,
          words,
          judgedBy,
          judgedAt: judgedAt?.toISOString() ?? null,
        })),
      trail: steps.map(({ step, at, actor, words, contents }) => ({
        step,
        at: at.toISOString(),
        actor,
        words,
        contents: contents && { ...contents, missing: contents.missing.length },
      })),
      steps: may(caller, 'report.review')
        ? handUpStepsFrom(state).filter((step) => isTheirs(caller, area, handUpStepOf(step).by))
        : [],
      samples: samplesFrom(state) && may(caller, 'report.review') && isTheirs(caller, area, 'directlyAbove'),
    };
  }

  /** Those of the areas with which something was done, by the ids of their agencies. */
  private async kept(areas: readonly Area[], year: number): Promise<ReadonlyMap<string, Kept>> {
    const { manager } = this.database;
    const handUps = await manager.findBy(AreaHandUp, {
      year,
      agencyId: In(areas.map(({ agency }) => agency.id)),
    });
    const ids = handUps.map(({ id }) => id);
    const [steps, reports] = await Promise.all([
      manager.find(AreaHandUpStep, { where: { areaHandUpId: In(ids) }, order: { revision: 'DESC' } }),
      manager.find(AreaHandUpReport, {
        where: { areaHandUpId: In(ids), isContained: true },
        order: { agencyName: 'ASC' },
      }),
    ]);
    return new Map(
      handUps.map(({ id, agencyId, state, revision }) => {
        const ofIt = (row: { areaHandUpId: string }) => row.areaHandUpId === id;
        const itsSteps = steps.filter(ofIt);
        const handingUp = itsSteps.find(({ contents }) => contents !== null);
        return [agencyId, { state, revision, steps: itsSteps, handingUp, reports: reports.filter(ofIt) }];
      }),
    );
  }
}

/** Whether a step is for the agency of the caller, by where the area is in the tree. */
export const isTheirs = (
  caller: Caller,
  { agency }: Area,
  by: ReturnType<typeof handUpStepOf>['by'],
): boolean => TRANSITION_SCOPES[by].holds(caller.agencyId, agency);

/** Whether the agency above looks at samples of what it holds in this state: it is up and not decided on. */
export const samplesFrom = (state: HandUpState): boolean =>
  isUp(state) && handUpStepsFrom(state).some(confirmsContents);

/** What an area that is up held when it was handed up; null for one that is not. */
const handedUpOf = ({ state, handingUp }: Kept) => (isUp(state) ? (handingUp?.contents ?? null) : null);

function summaryOf({ agency, year }: Area, { state, revision, handingUp }: Kept) {
  return {
    agencyId: agency.id,
    agencyName: agency.name,
    year,
    state,
    revision,
    handedUpBy: handingUp?.actor ?? null,
    handedUpAt: handingUp?.at.toISOString() ?? null,
  };
}

function rowOf(area: Area, kept: Kept, agencies: readonly AgencyNow[]): AreaHandUpRow {
  const { reports } = kept;
  const handedUp = handedUpOf(kept);
  const { missing, ...counts } = handedUp ?? contentsOf(agencies);
  const drawn = reports.filter(({ isSampled }) => isSampled);
  return {
    ...summaryOf(area, kept),
    ...counts,
    missing: missing.length,
    changed: handedUp ? changesSince({ reports, missing }, agencies).length : 0,
    sample: {
      drawn: drawn.length,
      lookedAt: drawn.filter(({ verdict }) => verdict !== null).length,
      wanting: drawn.filter(({ verdict }) => verdict === 'wanting').length,
    },
  };
}
