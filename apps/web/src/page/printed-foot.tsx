import { type FootCorner, footSheet } from './foot-sheet.ts';

interface Props {
  readonly corner?: FootCorner;
  /** To what the page is narrowed, and in what state its figures are. */
  readonly parts: readonly (string | null | undefined)[];
}

/** Says on each sheet that is printed what of the page is on it. */
export const PrintedFoot = ({ corner = 'center', parts }: Props) => (
  <style media="print">{footSheet(corner, parts)}</style>
);
