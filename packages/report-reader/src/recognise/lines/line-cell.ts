import type { Place } from '@zhaojian/report';

/** One cell of a line: the text as printed and where it stands. */
export interface LineCell {
  readonly text: string;
  readonly place: Place;
}
