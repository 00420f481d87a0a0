/**
 * What a drawn thing or a row of figures stands for, and so what opens when a person clicks it or presses Enter on it.
 * Charts only carry it; the page decides where it leads.
 */
export interface DrillTarget {
  /** The id of a measure, or the key of a cell. */
  readonly figure?: string;
  readonly year?: number;
  readonly agencyId?: string;
  /** A category of section 五. */
  readonly category?: string;
}
