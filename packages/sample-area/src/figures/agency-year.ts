import type { SeededRandom } from '../seeded-random.ts';
import type { Workload } from './workloads.ts';

/** What the figures of one agency's year are drawn from. */
export interface AgencyYear {
  readonly year: number;
  readonly workload: Workload;
  /** How much there is of it, compared with a city's department. */
  readonly scale: number;
  /** An agency that ends hands nothing on: open matters are settled, its documents repealed. */
  readonly isLast: boolean;
  readonly random: SeededRandom;
}
