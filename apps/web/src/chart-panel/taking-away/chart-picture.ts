import { escapeMarkup } from '@zhaojian/report';
import { FONT_FAMILY } from '../../theme/antd-theme.ts';
import { PALETTE } from '../../theme/palette.ts';
import type { LegendEntry } from '../chart-legend.tsx';

/** All that a chart says, apart from any page. */
export interface PictureParts {
  /** Empty where it is beside the picture already. */
  readonly title: string;
  /** How it is counted; empty where the chart does not tell. */
  readonly note: string;
  readonly legend: readonly LegendEntry[];
  /** The drawing as SVG, `PICTURE_WIDTH` less its margins wide. */
  readonly drawing: string;
  /** Of the drawing, in px. */
  readonly height: number;
  /** Below the drawing, line by line: node, year, state, source, day. */
  readonly foot: readonly string[];
}

/** A picture as SVG; sizes in px. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 24;
/** Of a picture, in px: it fills a slide or a page across. */
const PICTURE_WIDTH = 960;
export const DRAWING_WIDTH = PICTURE_WIDTH - 2 * MARGIN;

const TITLE_SIZE = 18;
const TEXT_SIZE = 12;
const LINE = 1.6;
const MARK = 10;
const GAP = 12;

/** A letter or a digit is half as wide as a Chinese character, near enough to break lines by. */
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + (sign > '\u00ff' ? size : size * 0.56), 0);

/** A text in lines that fit; between any two characters, as Chinese is set. */
function linesOf(text: string, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const sign of text) {
    if (line !== '' && widthOf(line + sign, size) > DRAWING_WIDTH) {
      lines.push(line);
      line = '';
    }
    line += sign;
  }
  return line === '' ? lines : [...lines, line];
}

function textAt(x: number, y: number, text: string, size: number, colour: string, weight = 400): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeMarkup(text)}</text>`;
}

/** The mark of an entry of the legend, in a box of `MARK` px with this corner. */
function markAt(x: number, y: number, { colour, mark = 'block' }: LegendEntry): string {
  const middle = y + MARK / 2;
  const fill = escapeMarkup(colour);
  switch (mark) {
    case 'block':
      return `<rect x="${x}" y="${y}" width="${MARK}" height="${MARK}" rx="2" fill="${fill}"/>`;
    case 'hatch':
      return (
        `<rect x="${x}" y="${y}" width="${MARK}" height="${MARK}" fill="none" stroke="${fill}"/>` +
        `<path d="M${x} ${middle}l5 -5M${x} ${y + MARK}l${MARK} -${MARK}M${x + 5} ${y + MARK}l5 -5" stroke="${fill}" stroke-width="1.5"/>`
      );
    case 'hollow':
      return `<rect x="${x + 1}" y="${y + 1}" width="${MARK - 2}" height="${MARK - 2}" rx="1" fill="none" stroke="${fill}" stroke-width="2"/>`;
    case 'line':
      return `<path d="M${x} ${middle}h${MARK}" stroke="${fill}" stroke-width="2"/>`;
    case 'tick':
      return `<rect x="${x + 3}" y="${y - 2}" width="4" height="${MARK + 4}" fill="${fill}"/>`;
    case 'dot':
      return `<circle cx="${x + MARK / 2}" cy="${middle}" r="${MARK / 2}" fill="${fill}"/>`;
    case 'ring':
      return `<circle cx="${x + MARK / 2}" cy="${middle}" r="${MARK / 2 - 1}" fill="none" stroke="${fill}" stroke-width="2"/>`;
  }
}

/** The legend in lines from this height on, and how high it is. */
function legendAt(
  top: number,
  entries: readonly LegendEntry[],
): { readonly svg: string; readonly height: number } {
  let x = MARGIN;
  let y = top;
  const parts = entries.map((entry) => {
    const width = MARK + 6 + widthOf(entry.label, TEXT_SIZE);
    if (x > MARGIN && x + width > MARGIN + DRAWING_WIDTH) {
      x = MARGIN;
      y += TEXT_SIZE * LINE;
    }
    const at = x;
    x += width + 16;
    return (
      markAt(at, y + 4, entry) +
      textAt(at + MARK + 6, y + 4 + TEXT_SIZE - 2, entry.label, TEXT_SIZE, PALETTE.textQuiet)
    );
  });
  return { svg: parts.join(''), height: entries.length === 0 ? 0 : y - top + TEXT_SIZE * LINE };
}

/**
 * The whole of a chart as one picture: title, how it is counted, legend, drawing, and what it is of. Words that are beside
 * the picture already, as on a slide, are empty.
 */
export function chartPicture({ title, note, legend, drawing, height, foot }: PictureParts): Picture {
  const parts: string[] = [];
  let y = MARGIN;
  const write = (text: string, size: number, colour: string, weight?: number): void => {
    for (const line of linesOf(text, size)) {
      parts.push(textAt(MARGIN, y + size, line, size, colour, weight));
      y += size * LINE;
    }
  };
  write(title, TITLE_SIZE, PALETTE.textColour, 600);
  write(note, TEXT_SIZE, PALETTE.textQuiet);
  const marks = legendAt(y + GAP / 2, legend);
  parts.push(marks.svg);
  y += marks.height + GAP;
  parts.push(drawing.replace('<svg ', `<svg x="${MARGIN}" y="${y}" `));
  y += height + GAP;
  if (foot.length > 0) parts.push(`<path d="M${MARGIN} ${y}h${DRAWING_WIDTH}" stroke="${PALETTE.line}"/>`);
  y += GAP / 2;
  for (const line of foot) write(line, TEXT_SIZE, PALETTE.textQuiet);
  const whole = Math.ceil(y + MARGIN / 2);
  return {
    width: PICTURE_WIDTH,
    height: whole,
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${PICTURE_WIDTH}" height="${whole}" viewBox="0 0 ${PICTURE_WIDTH} ${whole}" font-family="${escapeMarkup(FONT_FAMILY)}">` +
      `<title>${escapeMarkup(title)}</title>` +
      `<rect width="100%" height="100%" fill="${PALETTE.surface}"/>${parts.join('')}</svg>`,
  };
}
