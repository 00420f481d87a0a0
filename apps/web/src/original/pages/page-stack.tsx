import { type ReactNode, useMemo, useRef, useState, type RefObject, useEffect } from 'react';
import type { LocatedFigure } from '../marked-locations.ts';
import type { OriginalViewProps } from '../original-view-props.ts';
import { byPage } from './figures-by-page.ts';
import type { OverPage } from './page-frame.tsx';
import styles from './page-stack.module.css';
import { readableZoom } from './zoom.ts';
import { ZoomBar } from './zoom-bar.tsx';

/** The width of an element in CSS pixels, whole; 0 until it is known. */
function useWidth(element: RefObject<Element | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width));
    });
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element]);
  return width;
}

interface Props extends OriginalViewProps {
  /** Of the first page, in points; null where there is none. */
  readonly pageWidth: number | null;
  /** What is stated above the pages. */
  readonly note?: string;
  /**
   * Shows all pages.
   *
   * @param width of each, in CSS pixels
   * @param over what is drawn over a page, by its number from 1
   */
  readonly children: (width: number, over: (number: number) => OverPage) => ReactNode;
}

const NO_FIGURES: readonly LocatedFigure[] = [];

/** Pages under one another, so large that their figures can be read. */
export function PageStack({ pageWidth, note, children, figures, location, marked, entry, onSelect }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const panelWidth = useWidth(panel);
  const [chosenZoom, setChosenZoom] = useState<number | null>(null);
  const figuresByPage = useMemo(() => byPage(figures), [figures]);
  const zoom = chosenZoom ?? readableZoom(pageWidth ?? panelWidth, panelWidth);
  const width = Math.floor(panelWidth * zoom);
  const wanted = location?.kind === 'box' ? location : null;
  const over = (number: number): OverPage => ({
    figures: figuresByPage.get(number) ?? NO_FIGURES,
    wanted: wanted?.page === number ? wanted : null,
    marked,
    entry,
    onSelect,
  });

  return (
    <div ref={panel} className={styles['panel']}>
      <div className={styles['pages']} style={{ width }}>
        <ZoomBar zoom={zoom} width={panelWidth} onZoom={setChosenZoom} />
        {note && (
          <p className={styles['note']} style={{ width: panelWidth }}>
            {note}
          </p>
        )}
        {children(width, over)}
      </div>
    </div>
  );
}
