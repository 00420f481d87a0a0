import { aReport } from '@zhaojian/report/testing';
import { cutLine, locatedFigures, locationOf, spotOf, type LocatedFigure } from './marked-locations.ts';

const figure = (key: string, line: number, from: number, to: number): LocatedFigure => ({
  key,
  name: key,
  location: { kind: 'line', line, from, to },
});

describe('locations in the original', () => {
  it('cuts a line at the figures in it, and leaves the rest as it is', () => {
    const parts = cutLine('予以公开 12 3', 4, [
      figure('b', 4, 8, 9),
      figure('a', 4, 5, 7),
      figure('c', 5, 0, 1),
    ]);
    expect(parts).toEqual([
      { text: '予以公开 ', key: null },
      { text: '12', key: 'a' },
      { text: ' ', key: null },
      { text: '3', key: 'b' },
    ]);
    expect(parts.map(({ text }) => text).join('')).toBe('予以公开 12 3');
  });

  it('opens at the selected cell, otherwise marks the text or goes to the table that is looked at', () => {
    const built = aReport().build();
    const text = { kind: 'line', line: 2, from: 0, to: 9 } as const;
    const cell = { kind: 'line', line: 7, from: 3, to: 4 } as const;
    const report = {
      ...built,
      cells: {
        ...built.cells,
        'disputes.reconsideration.upheld': {
          value: 3,
          printed: '3',
          basis: 'label',
          place: cell,
        } as const,
      },
      narratives: { ...built.narratives, overview: { text: '总体情况', place: text } },
    };
    expect(spotOf(report, 'disputes.reconsideration.upheld', 'overview')).toEqual({
      location: cell,
      marked: true,
    });
    expect(spotOf(report, null, 'overview')).toEqual({ location: text, marked: true });
    expect(spotOf(report, null, 'disputes')).toEqual({ location: cell, marked: false });
    expect(spotOf(report, null, 'applications')).toEqual({ location: null, marked: false });
    expect(spotOf(report, null, undefined)).toEqual({ location: null, marked: false });
  });

  it('knows no location for what was typed in', () => {
    const report = aReport().build();
    expect(locatedFigures(report)).toEqual([]);
    expect(locationOf(report, 'applications.newlyReceived.total')).toBeNull();
  });
});
