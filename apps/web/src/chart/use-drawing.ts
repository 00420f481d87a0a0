import {
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useTextSize } from '../theme/text-size.tsx';
import type { ChartOption } from './chart-option.ts';
import { chartTheme, type ChartTheme } from './chart-theme.ts';
import type { Drawing } from './echarts-parts.ts';
import { drillTargetOf } from './open-points.ts';
import type { DrillTarget } from './drill-target.ts';

/** The width of an element, followed as it changes; 0 before the element is there. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const observer = new ResizeObserver(onChange);
      if (element.current) observer.observe(element.current);
      return () => observer.disconnect();
    },
    [element],
  );
  return useSyncExternalStore(subscribe, () => element.current?.clientWidth ?? 0);
}

type DrawingParts = typeof import('./echarts-parts.ts');
let parts: DrawingParts | null = null;

/** What draws: a third of all code of the pages, so words and figures are on the page before it. Null until it has come. */
function useDrawingParts(): DrawingParts | null {
  const [known, setKnown] = useState(parts);
  useEffect(() => {
    if (known) return undefined;
    let gone = false;
    void import('./echarts-parts.ts').then((loaded) => {
      parts = loaded;
      if (!gone) setKnown(loaded);
    });
    return () => {
      gone = true;
    };
  }, [known]);
  return known;
}

const prefersStillness = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

interface Drawn {
  readonly drawing: RefObject<Drawing | null>;
  /** What is drawn now; null before the width is known. */
  readonly option: ChartOption | null;
}

/**
 * Keeps one ECharts instance in an element for as long as the element lives: made once, drawn anew when the data or
 * the width changes (what was drawn moves to its new place), disposed of at the end.
 */
export function useDrawing(
  element: RefObject<HTMLElement | null>,
  draw: (theme: ChartTheme) => ChartOption,
  height: number,
  onOpen: ((target: DrillTarget) => void) | undefined,
): Drawn {
  const drawing = useRef<Drawing | null>(null);
  const open = useRef(onOpen);
  const width = useWidth(element);
  const drawingParts = useDrawingParts();
  const { large } = useTextSize();
  const option = useMemo(() => (width > 0 ? draw(chartTheme(width, large)) : null), [draw, width, large]);

  useEffect(() => {
    open.current = onOpen;
  }, [onOpen]);

  const known = option !== null;
  useEffect(() => {
    if (!known || !drawingParts || !element.current) return undefined;
    const made = drawingParts.echarts.init(element.current, null, { renderer: 'svg' });
    made.on('click', (event) => {
      const opens = drillTargetOf(event.data);
      if (opens) open.current?.(opens);
    });
    drawing.current = made;
    return () => {
      made.dispose();
      drawing.current = null;
    };
  }, [element, known, drawingParts]);

  useEffect(() => {
    if (!option || !drawing.current) return;
    drawing.current.resize({ width, height });
    drawing.current.setOption(
      { animation: !prefersStillness(), animationDuration: 200, animationDurationUpdate: 250, ...option },
      { replaceMerge: ['grid', 'xAxis', 'yAxis', 'series'] },
    );
  }, [option, width, height, drawingParts]);

  return { drawing, option };
}
