import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import { drawingScale, type PageSize } from '../pages/page-box.ts';
import styles from './page-canvas.module.css';

interface Props {
  readonly page: PDFPageProxy;
  readonly size: PageSize;
  /** In CSS pixels. */
  readonly width: number;
  readonly onDrawn: () => void;
  readonly onFailed: () => void;
}

/** A panel being resized is drawn once its size stays the same; until then the browser stretches the picture. */
const STILL_MS = 60;

/** The picture of one page, drawn afresh when its width changes. */
export function PageCanvas({ page, size, width, onDrawn, onFailed }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    let stopped = false;
    let stop = (): void => undefined;
    const draw = async (): Promise<void> => {
      const viewport = page.getViewport({ scale: drawingScale(size, width, window.devicePixelRatio) });
      // Drawn aside first: what is on the screen stays until the new picture is whole.
      const aside = document.createElement('canvas');
      aside.width = Math.ceil(viewport.width);
      aside.height = Math.ceil(viewport.height);
      const task = page.render({ canvas: aside, viewport });
      stop = () => task.cancel();
      await task.promise;
      if (stopped || !canvas.current) return;
      canvas.current.width = aside.width;
      canvas.current.height = aside.height;
      canvas.current.getContext('2d')?.drawImage(aside, 0, 0);
      onDrawn();
    };
    const still = setTimeout(() => {
      draw().catch(() => {
        if (!stopped) onFailed();
      });
    }, STILL_MS);
    return () => {
      stopped = true;
      clearTimeout(still);
      stop();
    };
  }, [page, size, width, onDrawn, onFailed]);

  return <canvas ref={canvas} className={styles['canvas']} aria-hidden />;
}
