import type { CellKey } from '@zhaojian/report';
import { type ReactNode, useEffect, useRef, type RefObject, useState } from 'react';
import { goTo } from '../go-to.ts';
import type { LocatedFigure } from '../marked-locations.ts';
import { boxStyle, type BoxLocation, type PageSize } from './page-box.ts';
import styles from './page-frame.module.css';

/** Pages this far outside the view are drawn already, so that scrolling meets no blanks. */
const AHEAD = '600px 0px';

/** Whether an element is in view or soon will be. */
function useNearView(element: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const watch = new IntersectionObserver(
      (entries) => setNear(entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: AHEAD },
    );
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element]);
  return near;
}

/** What is over a page. */
export interface OverPage {
  /** The figures whose boxes are on this page. */
  readonly figures: readonly LocatedFigure[];
  /** What is gone to, when it is on this page. */
  readonly wanted: BoxLocation | null;
  /** Whether it is marked too. */
  readonly marked: boolean;
  readonly entry: CellKey | null;
  readonly onSelect: (key: CellKey) => void;
}

interface Props extends OverPage {
  /** From 1. */
  readonly number: number;
  readonly size: PageSize;
  /** As shown, in CSS pixels. */
  readonly width: number;
  /** How far its picture has come. */
  readonly drawing: 'waiting' | 'drawn' | 'failed';
  /** The picture of the page, for as long as it is near the view. */
  readonly children: ReactNode;
}

/** One page: drawn when it comes near the view, a button over each figure on it, the selected cell's box marked. */
export function PageFrame(props: Props) {
  const { number, size, width, drawing, children, figures, wanted, marked, entry, onSelect } = props;
  const frame = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLDivElement>(null);
  const near = useNearView(frame);

  useEffect(() => {
    if (wanted && width > 0 && mark.current) goTo(mark.current, 'middle');
  }, [wanted, width]);

  return (
    <div
      ref={frame}
      className={styles['page']}
      role="group"
      aria-label={`第 ${number} 页`}
      data-drawing={near ? drawing : 'waiting'}
      style={{ aspectRatio: `${size.width} / ${size.height}` }}
    >
      {near && children}
      {figures.map(({ key, name, location }) =>
        location.kind === 'box' ? (
          <button
            key={key}
            type="button"
            data-figure=""
            tabIndex={key === entry ? 0 : -1}
            aria-label={name}
            aria-current={marked && location === wanted}
            className={styles['box']}
            style={boxStyle(location, size)}
            onClick={() => onSelect(key)}
          />
        ) : null,
      )}
      {wanted && (
        <div
          ref={mark}
          className={styles['mark']}
          data-marked={marked || undefined}
          style={boxStyle(wanted, size)}
        />
      )}
    </div>
  );
}
