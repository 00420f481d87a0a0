import type { Point } from '../geometry.ts';

/** A straight line along the page: `at` is its y (horizontal) or x (vertical), from one end to the other. */
export interface RulingLine {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}
export interface RulingLines {
  readonly horizontal: readonly RulingLine[];
  readonly vertical: readonly RulingLine[];
}

/** Filled shapes thinner than this are lines; Word's and WPS's PDFs draw borders so. */
const THICKEST = 3;
const SHORTEST = 3;
/** How far the ends of a line may lie apart across its direction. */
const SLANT = 1;
/** Lines that continue one another may leave a gap where a border crosses them. */
const GAP = 3;
/** A thin rectangle has five; ornaments and drawn letters have more. */
const MOST_CORNERS = 12;
/** No page of a report has that many; a drawing or a map has. */
export const MOST_SHAPES = 50_000;

/** Whether lines of this colour, `#rrggbb`, can be seen: white ones are there to hide others. */
export const isShown = (colour: unknown): boolean =>
  typeof colour !== 'string' || !/^#f[a-f]f[a-f]f[a-f]$/i.test(colour);

/** Collects the straight lines of a page from the shapes that it draws, their corners in points. */
export class LineCollector {
  readonly #horizontal: RulingLine[] = [];
  readonly #vertical: RulingLine[] = [];

  /** A line drawn from corner to corner. */
  addStroke(part: readonly Point[]): void {
    for (let index = 1; index < part.length; index += 1) {
      const [start, end] = [part[index - 1], part[index]];
      if (start && end) this.#addLine(start, end, SLANT);
    }
  }

  /** A filled shape: a line where it is a thin rectangle. */
  addFill(part: readonly Point[]): void {
    if (part.length > MOST_CORNERS) return;
    const xs = part.map((point) => point.x);
    const ys = part.map((point) => point.y);
    const start = { x: Math.min(...xs), y: Math.min(...ys) };
    const end = { x: Math.max(...xs), y: Math.max(...ys) };
    this.#addLine(start, end, THICKEST);
  }

  /** The lines, those that continue one another joined. */
  finish(): RulingLines {
    return { horizontal: joinLines(this.#horizontal), vertical: joinLines(this.#vertical) };
  }

  #addLine(start: Point, end: Point, thickness: number): void {
    const width = Math.abs(end.x - start.x);
    const height = Math.abs(end.y - start.y);
    if (height <= thickness && width > Math.max(height, SHORTEST)) {
      this.#horizontal.push({
        at: (start.y + end.y) / 2,
        from: Math.min(start.x, end.x),
        to: Math.max(start.x, end.x),
      });
    } else if (width <= thickness && height > Math.max(width, SHORTEST)) {
      this.#vertical.push({
        at: (start.x + end.x) / 2,
        from: Math.min(start.y, end.y),
        to: Math.max(start.y, end.y),
      });
    }
  }
}

/** Joins lines that lie on one another or continue one another. */
function joinLines(lines: readonly RulingLine[]): RulingLine[] {
  const tracks: RulingLine[][] = [];
  for (const line of lines.toSorted((left, right) => left.at - right.at)) {
    const track = tracks.at(-1);
    if (line.at - (track?.at(-1)?.at ?? -Infinity) <= SLANT) track?.push(line);
    else tracks.push([line]);
  }
  return tracks.flatMap((track) => {
    const joined: RulingLine[] = [];
    for (const line of track.toSorted((left, right) => left.from - right.from)) {
      const last = joined.at(-1);
      if (last && line.from <= last.to + GAP) {
        joined[joined.length - 1] = { ...last, to: Math.max(last.to, line.to) };
      } else {
        joined.push(line);
      }
    }
    return joined;
  });
}
