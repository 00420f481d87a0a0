import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { ChartOption } from './chart-option.ts';
import type { ChartTheme } from './chart-theme.ts';
import { openPoints } from './open-points.ts';
import type { DrillTarget } from './drill-target.ts';
import { useDrawing } from './use-drawing.ts';
import styles from './chart.module.css';

interface Props {
  /** What the drawing shows, in words; read aloud in its place. */
  readonly description: string;
  /** In px. */
  readonly height: number;
  /** Makes the option for the drawing's width. Must stay the same function while its data stays the same. */
  readonly draw: (theme: ChartTheme) => ChartOption;
  readonly onOpen?: ((target: DrillTarget) => void) | undefined;
}

const FORWARD: readonly string[] = ['ArrowRight', 'ArrowDown'];
const BACKWARD: readonly string[] = ['ArrowLeft', 'ArrowUp'];

/** One drawing. The arrow keys walk over what can be opened, Enter opens it, Escape lets go. */
export function Chart({ description, height, draw, onOpen }: Props) {
  const canvas = useRef<HTMLDivElement>(null);
  const { drawing, option } = useDrawing(canvas, draw, height, onOpen);
  const [pointed, setPointed] = useState(-1);
  const points = useMemo(() => (option ? openPoints(option) : []), [option]);

  const letGo = () => {
    setPointed(-1);
    drawing.current?.dispatchAction({ type: 'hideTip' });
  };
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape') letGo();
    const step = FORWARD.includes(event.key) ? 1 : BACKWARD.includes(event.key) ? -1 : 0;
    if (step === 0 || points.length === 0) return;
    event.preventDefault();
    const next =
      pointed < 0 && step < 0 ? points.length - 1 : (pointed + step + points.length) % points.length;
    const { seriesIndex, dataIndex } = points[next] ?? {};
    setPointed(next);
    drawing.current?.dispatchAction({ type: 'showTip', seriesIndex, dataIndex });
  };
  const openPointed = () => {
    const point = points[pointed];
    if (point) onOpen?.(point.opens);
  };

  return (
    <figure className={styles['drawing']} aria-label={description}>
      <div ref={canvas} style={{ height }} aria-hidden />
      {onOpen && (
        <button type="button" className="spoken-only" onKeyDown={walk} onClick={openPointed} onBlur={letGo}>
          {description}：用方向键逐项查看，回车打开
        </button>
      )}
    </figure>
  );
}
