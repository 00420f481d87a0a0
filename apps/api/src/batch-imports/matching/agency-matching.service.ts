import { Injectable } from '@nestjs/common';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import type { PlacedAgency } from '../../agencies/placement/placed-agency.ts';
import { AgencyDirectory } from './agency-directory.ts';

/** Whose a report is: the one agency that is called exactly so, or those that a person may choose from. */
export type Match = { agency: PlacedAgency } | { agency: null; offered: PlacedAgency[] };

/** Agencies change seldom: how long a directory is used again. */
const FRESH_MS = 10_000;

/** Finds whose a report is among the agencies of an area in a year. Names that are not exactly right are offered, never assumed. */
@Injectable()
export class AgencyMatching {
  private known: { key: string; madeAt: number; directory: Promise<AgencyDirectory> } | null = null;

  constructor(private readonly tree: AgencyTree) {}

  /**
   * @param areaPath the path of the area's top
   * @param nameInFile what the report calls its agency; null where it does not say
   */
  async match(areaPath: string, year: number, nameInFile: string | null, fileName: string): Promise<Match> {
    const directory = await this.directory(areaPath, year);
    if (nameInFile === null) return { agency: null, offered: directory.spokenOfIn(fileName) };
    const called = directory.called(nameInFile);
    const [agency] = called;
    if (agency && called.length === 1) return { agency };
    return { agency: null, offered: agency ? called : directory.near(nameInFile, fileName) };
  }

  private async directory(areaPath: string, year: number): Promise<AgencyDirectory> {
    const key = `${year} ${areaPath}`;
    const now = performance.now();
    if (this.known?.key !== key || now - this.known.madeAt > FRESH_MS) {
      this.known = { key, madeAt: now, directory: this.make(areaPath, year) };
    }
    return this.known.directory;
  }

  private async make(areaPath: string, year: number): Promise<AgencyDirectory> {
    const [agencies, above] = await Promise.all([
      this.tree.subtree(areaPath, year),
      this.tree.namesOnPath(areaPath, year),
    ]);
    return new AgencyDirectory(agencies, above);
  }
}
