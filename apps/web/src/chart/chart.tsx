import { type KeyboardEvent, useRef, useState } from 'react';
import type { ChartOption } from './chart-option.ts';
import type { ChartTheme } from './chart-theme.ts';
import { openPoints } from './open-points.ts';
import type { Opening } from './opening.ts';
import { useDrawing } from './use-drawing.ts';
import styles from './chart.module.css';

interface Props {
  /** What the drawing shows, in words; read aloud in its place. */
  readonly description: string;
  /** In px. */
  readonly height: number;
  /** Makes the option for the drawing's width. Must stay the same function while its data stays the same. */
  readonly draw: (theme: ChartTheme) => ChartOption;
  readonly onOpen?: ((opening: Opening) => void) | undefined;
}

const FORWARD: readonly string[] = ['ArrowRight', 'ArrowDown'];
const BACKWARD: readonly string[] = ['ArrowLeft', 'ArrowUp'];

/** One drawing. The arrow keys walk over what can be opened, Enter opens it, Escape lets go. */
export function Chart({ description, height, draw, onOpen }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const { drawing, option } = useDrawing(element, draw, height, onOpen);
  const [pointed, setPointed] = useState(-1);

  const letGo = () => {
    setPointed(-1);
    drawing.current?.dispatchAction({ type: 'hideTip' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const points = option ? openPoints(option) : [];
    if (event.key === 'Escape') return letGo();
    if (event.key === 'Enter') {
      const point = points[pointed];
      return point && onOpen?.(point.opens);
    }
    const step = FORWARD.includes(event.key) ? 1 : BACKWARD.includes(event.key) ? -1 : 0;
    if (step === 0 || points.length === 0) return undefined;
    event.preventDefault();
    const next = (pointed + step + points.length) % points.length;
    const { seriesIndex, dataIndex } = points[next] ?? {};
    setPointed(next);
    return drawing.current?.dispatchAction({ type: 'showTip', seriesIndex, dataIndex });
  };

  return (
    <div
      ref={element}
      className={styles['drawing']}
      style={{ height }}
      role="img"
      aria-label={onOpen ? `${description}（方向键查看，回车打开）` : description}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={letGo}
    />
  );
}
