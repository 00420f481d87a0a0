import { statedFigures } from '../checks/text/stated/stated-figures.ts';
import { formById } from '../index.ts';

type Told = readonly (readonly [id: string, number: number])[];

const figures = (text: string, agencyName: string, how: 'said' | 'supposed'): Told =>
  statedFigures(text, { form: formById('2021'), year: 2023, agencyName }).flatMap((sentence) =>
    sentence[how].map(({ figure, stated }) => [figure.id, stated] as const),
  );

/** The figures that a text of 2023 states, by their ids. */
export const figuresStated = (text: string, agencyName = ''): Told => figures(text, agencyName, 'said');

/** Those that it is supposed to state. */
export const figuresSupposed = (text: string, agencyName = ''): Told => figures(text, agencyName, 'supposed');
