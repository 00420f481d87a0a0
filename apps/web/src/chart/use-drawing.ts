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
import type { Drawing, StartDrawing } from './echarts-parts.ts';
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

let startDrawing: StartDrawing | null = null;

/**
 * What draws: a third of all code of the pages, so words and figures are on the page before it. Null until it has come.
 *
 * @throws where it cannot be loaded
 */
function useStartDrawing(): StartDrawing | null {
  const [known, setKnown] = useState<{ readonly start: StartDrawing | null; readonly failure?: unknown }>({
    start: startDrawing,
  });
  useEffect(() => {
    if (known.start) return undefined;
    let isGone = false;
    import('./echarts-parts.ts').then(
      (loaded) => {
        startDrawing = loaded.startDrawing;
        if (!isGone) setKnown({ start: startDrawing });
      },
      (failure: unknown) => {
        if (!isGone) setKnown({ start: null, failure });
      },
    );
    return () => {
      isGone = true;
    };
  }, [known.start]);
  if (known.failure) throw known.failure;
  return known.start;
}

const prefersStillness = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

interface Drawn {
  readonly drawing: RefObject<Drawing | null>;
  /** What is drawn now; null before the width is known and what draws has come. */
  readonly option: ChartOption | null;
}

/**
 * Keeps one ECharts instance in an element for as long as the element lives: made once, redrawn when the data or the width
 * changes (what was drawn moves to where it is now), disposed of at the end.
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
  const start = useStartDrawing();
  const { large } = useTextSize();
  const option = useMemo(
    () => (start && width > 0 ? draw(chartTheme(width, large)) : null),
    [draw, start, width, large],
  );

  useEffect(() => {
    open.current = onOpen;
  }, [onOpen]);

  const known = option !== null;
  useEffect(() => {
    if (!known || !start || !element.current) return undefined;
    const made = start(element.current);
    made.on('click', (event) => {
      const opens = drillTargetOf(event.data);
      if (opens) open.current?.(opens);
    });
    drawing.current = made;
    return () => {
      made.dispose();
      drawing.current = null;
    };
  }, [element, known, start]);

  useEffect(() => {
    if (!option || !drawing.current) return;
    drawing.current.resize({ width, height });
    // A drawing that is printed on a narrower sheet is scaled by it, where it would be cut.
    element.current?.querySelector('svg')?.setAttribute('viewBox', `0 0 ${width} ${height}`);
    drawing.current.setOption(
      { animation: !prefersStillness(), animationDuration: 200, animationDurationUpdate: 250, ...option },
      { replaceMerge: ['grid', 'xAxis', 'yAxis', 'series'] },
    );
  }, [element, option, width, height]);

  return { drawing, option };
}
