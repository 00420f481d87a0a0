import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type AreaContents,
  confirmsContents,
  FIRST_HAND_UP_STATE,
  type HandUpStep,
  handUpStepOf,
  spotCheckSize,
  type TakeHandUpStep,
  takesContents,
} from '@zhaojian/contract';
import { DataSource, type EntityManager, IsNull, Not } from 'typeorm';
import { AuditRecord } from '../audit/audit-record.service.ts';
import type { Caller } from '../authorization/caller.ts';
import { Clock } from '../clock.ts';
import { acceptedOf, agenciesNow, changesSince, contentsOf, holdReports } from './area-contents.query.ts';
import { AreaHandUp, AreaHandUpReport, AreaHandUpStep } from './area-hand-up.entity.ts';
import {
  changedSinceHandedUp,
  handUpMoved,
  handUpOfOthers,
  nothingToHandUp,
  sampleNotDrawn,
  sampleNotJudged,
  sampleWanting,
  wordsMissing,
} from './area-hand-ups.errors.ts';
import { areaStepTaken } from './area-hand-ups.events.ts';
import { isTheirs } from './area-hand-ups.query.ts';
import { type Area, AreasThatHandUp } from './areas-that-hand-up.query.ts';

const NOTHING_PUT_FORWARD = { contents: null, versions: null };

/** Areas are handed up as a whole, and answered: each step on what was seen, under the lock of the area. */
@Injectable()
export class AreaHandUps {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly areas: AreasThatHandUp,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a step with an area. What was accepted in it is handed up in the version that counts at that moment.
   * @throws Refusal HAND_UP_NOT_ASKED, OTHER_LEVEL, HAND_UP_MOVED, WORDS_MISSING; where it hands up, NOTHING_TO_HAND_UP; where it
   *   confirms, CHANGED_SINCE_HANDED_UP, SAMPLE_NOT_DRAWN, SAMPLE_NOT_LOOKED_AT, SAMPLE_WANTING
   */
  async take(
    caller: Caller,
    agencyId: string,
    year: number,
    { step, revision, words: said }: TakeHandUpStep,
  ): Promise<void> {
    const area = await this.areas.one(caller, agencyId, year);
    const { name, by, from, to, words: asked } = handUpStepOf(step);
    if (!isTheirs(caller, area, by)) throw handUpOfOthers({ name, by }, area.agency.name);
    const words = asked ? said : null;
    if (asked && (words?.length ?? 0) < asked.atLeast) throw wordsMissing(asked.otherwise);
    await this.database.transaction(async (manager) => {
      const handUp = await held(manager, area);
      if (handUp.revision !== revision || !from.includes(handUp.state))
        throw handUpMoved(handUp.state, await lastStep(manager, handUp));
      if (confirmsContents(step)) await refuseUnsound(manager, area, handUp);
      const { contents, versions } = takesContents(step)
        ? await putForward(manager, area, handUp)
        : NOTHING_PUT_FORWARD;
      Object.assign(handUp, { state: to, revision: revision + 1 });
      await manager.save(handUp);
      await manager.insert(AreaHandUpStep, {
        areaHandUpId: handUp.id,
        revision: handUp.revision,
        step,
        at: this.clock.now(),
        actor: caller.displayName,
        words,
        contents,
        versions,
      });
      await this.record(manager, caller, area, { step, words, contents });
    });
  }

  private record(
    manager: EntityManager,
    caller: Caller,
    { agency, year }: Area,
    { step, words, contents }: { step: HandUpStep; words: string | null; contents: AreaContents | null },
  ): Promise<void> {
    return this.audit.add(manager, caller, {
      action: `areaHandUp.${step}`,
      subject: subjectOf(year),
      agency,
      details: {
        year,
        ...(words !== null && { reason: words }),
        ...(contents && { ...contents, missing: contents.missing.map(({ agencyName }) => agencyName) }),
      },
      happened: areaStepTaken({
        areaId: agency.id,
        areaName: agency.name,
        aboveId: agency.parentId,
        year,
        step,
        words,
      }),
    });
  }
}

/** What the record says that a change was about. */
export const subjectOf = (year: number): string => `${year} 年度整体上报`;

/** An area as it is kept, made now if nothing was ever done with it, and nobody else's to change until the end of the transaction. */
export async function held(manager: EntityManager, { agency, year }: Area): Promise<AreaHandUp> {
  await manager.query(
    `INSERT INTO area_hand_up (agency_id, year, state, revision) VALUES ($1, $2, $3, 0)
     ON CONFLICT (agency_id, year) DO NOTHING`,
    [agency.id, year, FIRST_HAND_UP_STATE],
  );
  return manager.findOneOrFail(AreaHandUp, {
    where: { agencyId: agency.id, year },
    lock: { mode: 'pessimistic_write' },
  });
}

/** The step that led to where an area is; undefined where none was taken. */
export async function lastStep(
  manager: EntityManager,
  { id, revision }: AreaHandUp,
): Promise<AreaHandUpStep | undefined> {
  return (await manager.findOneBy(AreaHandUpStep, { areaHandUpId: id, revision })) ?? undefined;
}

/** What an area that is up held when it was handed up last. */
async function lastContents(manager: EntityManager, areaHandUpId: string): Promise<AreaContents> {
  const { contents } = await manager.findOneOrFail(AreaHandUpStep, {
    where: { areaHandUpId, contents: Not(IsNull()) },
    order: { revision: 'DESC' },
  });
  return contents as AreaContents;
}

/**
 * What counts in the area now takes the place of what was handed up before. What was drawn stays drawn, and what was found of a
 * version holds for as long as it is that version: also where the report was not among those handed up for a while.
 * @throws Refusal NOTHING_TO_HAND_UP
 */
async function putForward(
  manager: EntityManager,
  { agency, year }: Area,
  { id }: AreaHandUp,
): Promise<Pick<AreaHandUpStep, 'contents' | 'versions'>> {
  await holdReports(manager, agency.path, year);
  const agencies = await agenciesNow(manager, agency.path, year);
  const accepted = acceptedOf(agencies);
  if (accepted.length === 0) throw nothingToHandUp(agency.name, year);
  await manager.query(
    'UPDATE area_hand_up_report SET is_contained = false WHERE area_hand_up_id = $1 AND NOT agency_id = ANY($2)',
    [id, accepted.map(({ agencyId }) => agencyId)],
  );
  await manager.query(
    `INSERT INTO area_hand_up_report AS kept (area_hand_up_id, agency_id, agency_name, version)
     SELECT $1, agency_id, agency_name, version FROM unnest($2::uuid[], $3::text[], $4::int[]) AS now (agency_id, agency_name, version)
     ON CONFLICT (area_hand_up_id, agency_id) DO UPDATE SET agency_name = excluded.agency_name, version = excluded.version, is_contained = true,
       verdict = CASE WHEN kept.version = excluded.version THEN kept.verdict END,
       words = CASE WHEN kept.version = excluded.version THEN kept.words END,
       judged_by = CASE WHEN kept.version = excluded.version THEN kept.judged_by END,
       judged_at = CASE WHEN kept.version = excluded.version THEN kept.judged_at END`,
    [
      id,
      accepted.map(({ agencyId }) => agencyId),
      accepted.map(({ agencyName }) => agencyName),
      accepted.map(({ version }) => version),
    ],
  );
  return {
    contents: contentsOf(agencies),
    versions: Object.fromEntries(accepted.map(({ agencyId, version }) => [agencyId, version])),
  };
}

/** Only what is as it was handed up is confirmed, and only once the sample of it was looked at and nothing found. */
async function refuseUnsound(
  manager: EntityManager,
  { agency, year }: Area,
  { id }: AreaHandUp,
): Promise<void> {
  const reports = await manager.find(AreaHandUpReport, {
    where: { areaHandUpId: id, isContained: true },
    order: { agencyName: 'ASC' },
  });
  await holdReports(manager, agency.path, year);
  const { missing } = await lastContents(manager, id);
  const changes = changesSince({ reports, missing }, await agenciesNow(manager, agency.path, year));
  if (changes.length > 0) throw changedSinceHandedUp(changes.length);
  const drawn = reports.filter(({ isSampled }) => isSampled);
  const toDraw = spotCheckSize(reports.length) - drawn.length;
  if (toDraw > 0) throw sampleNotDrawn(toDraw);
  const named = (verdict: AreaHandUpReport['verdict']) =>
    drawn.filter((report) => report.verdict === verdict).map(({ agencyName }) => agencyName);
  if (named(null).length > 0) throw sampleNotJudged(named(null));
  if (named('wanting').length > 0) throw sampleWanting(named('wanting'));
}
