import type { AgencyYears } from '@zhaojian/contract';
import type { Placement } from '../agencies/placement/placed-agency.ts';
import { isInArea } from './area.ts';

/** Why an agency is not seen in a year, as far as the caller may know: whatever happens to it elsewhere is `elsewhere`. */
export type Absence = 'notYet' | 'abolished' | 'elsewhere';

/** The years of an agency that belong to an area, of all it has or had. */
export class SeenYears {
  /** The names and places it had in the area's years, the oldest first. */
  readonly placements: readonly Placement[];
  readonly begins: AgencyYears['begins'];
  readonly ends: AgencyYears['ends'];

  /** @param all every placement of the agency, the oldest first */
  constructor(areaId: string, all: readonly Placement[]) {
    this.placements = all.filter((placement) => isInArea(areaId, placement));
    this.begins = this.placements[0] === all[0] ? 'founded' : 'joined';
    const newest = all.at(-1);
    if (this.placements.at(-1) !== newest) this.ends = 'left';
    else this.ends = newest?.toYear === null ? 'continues' : 'abolished';
  }

  in(year: number): Placement | undefined {
    return this.placements.find(
      ({ fromYear, toYear }) => fromYear <= year && (toYear === null || toYear >= year),
    );
  }

  /** Why a year is none of those seen. */
  absenceIn(year: number): Absence {
    const [first] = this.placements;
    const last = this.placements.at(-1);
    if (first && year < first.fromYear && this.begins === 'founded') return 'notYet';
    if (last?.toYear && year > last.toYear && this.ends === 'abolished') return 'abolished';
    return 'elsewhere';
  }
}
