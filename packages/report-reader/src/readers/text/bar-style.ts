/** How a text writes the rows of its tables with bars. */
export interface BarStyle {
  /** Rows open with a bar: it is their border. Otherwise a bar at the start closes an empty cell. */
  readonly opens: boolean;
  /**
   * Rows are filled up with bars to the width of their table, as crawlers do that drop empty cells: cells
   * are apart from their bars by spaces, the bars of the padding next to each other.
   */
  readonly isPadded: boolean;
}

const BARS = /[|｜│┃]/g;

/** The style of most rows of a text: of the lines with several bars and a text before or between them. */
export function barStyleOf(lines: readonly string[]): BarStyle {
  const rows = lines.filter((line) => (line.match(BARS)?.length ?? 0) >= 2 && /[^|｜│┃\s:-]/.test(line));
  const opening = rows.filter((line) => /^\s*[|｜│┃]/.test(line)).length;
  const spaced = rows.filter((line) => /[^|｜│┃\s]\s+[|｜│┃](?:\s|$)/.test(line)).length;
  const padded = rows.filter((line) => /[|｜]\s+[|｜]{2,}\s*$/.test(line)).length;
  return {
    opens: opening * 2 >= rows.length,
    isPadded: spaced * 2 > rows.length && padded > 0,
  };
}
