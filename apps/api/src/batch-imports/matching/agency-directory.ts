import { isNameOf, normaliseName } from '../../agencies/agency-names.ts';
import { idsOnPath, type PlacedAgency } from '../../agencies/placement/placed-agency.ts';
import { isShortFor, nameDistance } from './name-distance.ts';

const MOST_OFFERED = 5;
/** How many letters of a name may differ for it to be offered. */
const NEAR = 0.4;

/** The names and aliases of an area's agencies in a year, to find whose a report is. */
export class AgencyDirectory {
  private readonly byName = new Map<string, PlacedAgency[]>();
  private readonly names: ReadonlyMap<string, string>;

  /** @param above the agencies above the area, and its top */
  constructor(
    private readonly agencies: readonly PlacedAgency[],
    above: readonly { id: string; name: string }[],
  ) {
    this.names = new Map([...above, ...agencies].map(({ id, name }) => [id, name]));
    for (const agency of agencies) {
      for (const name of knownNames(agency)) {
        this.byName.set(name, [...(this.byName.get(name) ?? []), agency]);
      }
    }
  }

  /** The agencies that are called exactly so, alone or with the areas above them in front. Several when an alias is shared. */
  called(inReport: string): PlacedAgency[] {
    const name = normaliseName(inReport);
    const ends = Array.from(name, (_, index) => name.slice(index));
    const candidates = new Set(ends.flatMap((end) => this.byName.get(end) ?? []));
    return [...candidates].filter((agency) => isNameOf(inReport, agency, this.above(agency)));
  }

  /**
   * The agencies that a report may mean: those that the file's name spells out, those whose names the written one is short
   * for, then those whose names come nearest. None where nothing is near.
   */
  near(inReport: string, fileName = ''): PlacedAgency[] {
    const name = normaliseName(inReport);
    const byName = this.agencies
      .map((agency) => ({
        agency,
        isShort: knownNames(agency).some((known) => isShortFor(name, known)),
        distance: distanceTo(agency, name),
      }))
      .filter(({ isShort, distance }) => isShort || distance <= Math.max(2, name.length * NEAR))
      .toSorted((a, b) => Number(b.isShort) - Number(a.isShort) || a.distance - b.distance)
      .map(({ agency }) => agency);
    return firstOf([...this.spokenOfIn(fileName), ...byName]);
  }

  /** The agencies that a file's name speaks of, the longest name first. */
  spokenOfIn(fileName: string): PlacedAgency[] {
    const text = normaliseName(fileName);
    return firstOf(
      [...this.byName]
        .filter(([name]) => text.includes(name))
        .toSorted(([a], [b]) => b.length - a.length)
        .flatMap(([, agencies]) => agencies),
    );
  }

  private above(agency: PlacedAgency): string[] {
    return idsOnPath(agency.path)
      .slice(0, -1)
      .flatMap((id) => this.names.get(id) ?? []);
  }
}

const firstOf = (agencies: readonly PlacedAgency[]): PlacedAgency[] =>
  [...new Set(agencies)].slice(0, MOST_OFFERED);

const knownNames = ({ name, aliases }: PlacedAgency): string[] => [
  ...new Set([name, ...aliases].map(normaliseName)),
];

const distanceTo = (agency: PlacedAgency, written: string): number =>
  Math.min(...knownNames(agency).map((known) => nameDistance(written, known)));
