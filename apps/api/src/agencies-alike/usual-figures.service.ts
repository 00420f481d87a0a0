import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  agenciesAlike,
  type AgencySize,
  figuresOf,
  formOf,
  FORMS,
  groupsAlike,
  JUMP_RULES,
  sizeYears,
  totalColumn,
  type UsualFigures as ContractUsualFigures,
  watchedFigures,
} from '@zhaojian/report';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { agenciesInYear } from '../agencies/placement/agencies-in-year.ts';
import type { AcceptedReport } from '../submissions/versions/accepted-reports.service.ts';
import { KeyFigures, OWN_YEARS } from './key-figures.entity.ts';
import { UsualInYear } from './usual-in-year.ts';

/** 办结 of all applicants, under the keys of every form. */
const CONCLUDED = [...new Set(FORMS.flatMap((form) => totalColumn(form)?.concluded ?? []))];

/** What an agency and those like it usually report, from accepted reports; kept with their acceptance. */
@Injectable()
export class UsualFigures {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** What the figures of an agency's year are compared with. */
  async of(
    agencyId: string,
    year: number,
    manager: EntityManager = this.database.manager,
  ): Promise<ContractUsualFigures> {
    const own = await manager.find(KeyFigures, {
      where: { agencyId, year: LessThan(year) },
      order: { year: 'DESC' },
      take: OWN_YEARS,
    });
    return {
      own: own.map((known) => ({ year: known.year, figures: known.figures })),
      alike: await this.alike(agencyId, year, manager),
    };
  }

  /** The same for many agencies of a year. @param manager for as long as they are asked for */
  async inYear(year: number, manager: EntityManager = this.database.manager): Promise<UsualInYear> {
    return new UsualInYear(year, groupsAlike(await this.sizes(year, null, manager)), manager);
  }

  /** The agencies like one in a year: see `agenciesAlike` in the report. */
  async agenciesLike(agencyId: string, year: number, manager: EntityManager): Promise<string[]> {
    return agenciesAlike(agencyId, await this.sizes(year, agencyId, manager));
  }

  /** @param likeId only those of this agency's kind; null for all */
  private sizes(year: number, likeId: string | null, manager: EntityManager): Promise<AgencySize[]> {
    const ofKind =
      likeId === null
        ? '$2::uuid IS NULL'
        : `agency.kind = (SELECT asked.kind FROM ${agenciesInYear('$1')} AS asked WHERE asked.id = $2)`;
    return manager.query<AgencySize[]>(
      `SELECT agency.id, agency.kind,
              array_agg((key_figures.figures ->> concluded.key)::float8) AS concluded
       FROM ${agenciesInYear('$1')} AS agency
       JOIN key_figures ON key_figures.agency_id = agency.id AND key_figures.year = ANY($3)
       JOIN unnest($4::text[]) AS concluded (key) ON key_figures.figures ? concluded.key
       WHERE ${ofKind}
       GROUP BY agency.id, agency.kind`,
      [year, likeId, sizeYears(year), CONCLUDED],
    );
  }

  private async alike(agencyId: string, year: number, manager: EntityManager) {
    const ids = await this.agenciesLike(agencyId, year, manager);
    if (ids.length < JUMP_RULES.alike.fewestAgencies) return null;
    const rows = await manager.query<{ key: string; median: number; agencies: number }[]>(
      `SELECT figure.key, percentile_cont(0.5) WITHIN GROUP (ORDER BY figure.value::float8) AS median,
              count(*)::int AS agencies
       FROM key_figures, jsonb_each_text(figures) AS figure
       WHERE agency_id = ANY($1) AND year = $2
       GROUP BY figure.key`,
      [ids, year - 1],
    );
    const agencies = Math.max(0, ...rows.map((row) => row.agencies));
    if (agencies === 0) return null;
    return { agencies, medians: Object.fromEntries(rows.map(({ key, median }) => [key, median])) };
  }

  /** The report counts from now on. */
  async keep(manager: EntityManager, { agencyId, year, report }: AcceptedReport): Promise<void> {
    const read = figuresOf(report);
    const figures = Object.fromEntries(
      watchedFigures(formOf(report)).flatMap((key): [string, number][] => {
        const figure = read(key);
        return figure === null ? [] : [[key, figure]];
      }),
    );
    await manager.upsert(KeyFigures, { agencyId, year, figures }, ['agencyId', 'year']);
  }

  /** It no longer counts. */
  async forget(manager: EntityManager, { agencyId, year }: AcceptedReport): Promise<void> {
    await manager.delete(KeyFigures, { agencyId, year });
  }
}
