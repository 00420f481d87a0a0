import type { Form } from '@zhaojian/report';
import { nameInYear, type SampleAgency } from '../area/sample-agency.ts';
import type { Figures } from '../figures/figures.ts';
import { SeededRandom } from '../seeded-random.ts';

/** All that a narrative draws on: whose it is, of which year, and the figures it must agree with. */
export interface Teller {
  readonly agency: SampleAgency;
  readonly year: number;
  readonly form: Form;
  /** The agency's name in that year. */
  readonly name: string;
  /** What it calls itself: 我市, 本局 … */
  readonly self: string;
  readonly figures: Figures;
  /** Chance of its own for each part of the text, so that a change of one leaves the others alone. */
  readonly random: (part: string) => SeededRandom;
}

/** Gathers what the narratives of one report draw on. */
export function tellerOf(agency: SampleAgency, year: number, form: Form, figures: Figures): Teller {
  return {
    agency,
    year,
    form,
    name: nameInYear(agency, year),
    self: selfOf(agency),
    figures,
    random: (part) => new SeededRandom(`${agency.id} ${year} ${part}`),
  };
}

function selfOf({ kind, coversArea, name }: SampleAgency): string {
  if (coversArea) return name.includes('县') ? '全县' : name.includes('区') ? '全区' : '全市';
  if (name.endsWith('局')) return '我局';
  if (name.endsWith('委员会') && kind === 'department') return '我委';
  if (name.endsWith('街道办事处')) return '街道';
  if (kind === 'township') return name.includes('乡') ? '我乡' : '我镇';
  return '本单位';
}
