import type { CellKey } from '@zhaojian/report';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { goAmongFigures } from './figure-keys.ts';
import { goTo } from './go-to.ts';
import { PALETTE } from '../theme/palette.ts';
import type { OriginalViewProps } from './original-view-props.ts';
import styles from './original-html.module.css';

interface Props extends OriginalViewProps {
  readonly html: string;
}

const LOOKS = `
  body { margin: 12px; font: 13px/1.7 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; color: ${PALETTE.textColour}; overflow-wrap: break-word; }
  h1, h2, h3, h4 { font-size: 14px; margin: .8em 0 .4em; }
  p { margin: .4em 0; }
  table { border-collapse: collapse; width: 100%; margin: 8px 0; font-variant-numeric: tabular-nums; }
  td, th { border: 1px solid ${PALETTE.lineStrong}; padding: 2px 4px; font-size: 12px; }
  td p, th p { margin: 0; }
  img { max-width: 100%; }
  [data-figure] { cursor: pointer; }
  [data-figure]:hover { background: ${PALETTE.selected}; }
  [data-figure]:focus-visible { outline: 2px solid ${PALETTE.primary}; outline-offset: -2px; }
  [data-marked] { background: ${PALETTE.marked} !important; outline: 2px solid ${PALETTE.primary}; }
`;

/**
 * Word and web originals. The page in the frame runs no scripts of its own: `sandbox` forbids them, and
 * `allow-same-origin` only lets this page mark locations in it and hear clicks.
 */
export function OriginalHtml({ html, figures, location, marked, entry, onSelect }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [loaded, setLoaded] = useState(0);
  const keys = useMemo(
    () =>
      new Map<string, CellKey>(
        figures.flatMap(({ key, location: at }) => (at.kind === 'element' ? [[at.id, key] as const] : [])),
      ),
    [figures],
  );
  const latest = useRef({ keys, onSelect });
  useLayoutEffect(() => {
    latest.current = { keys, onSelect };
  });

  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (!page || loaded === 0) return;
    for (const element of page.querySelectorAll('[data-place]')) {
      const key = keys.get(element.getAttribute('data-place') ?? '');
      element.toggleAttribute('data-figure', key !== undefined);
      if (key === undefined) element.removeAttribute('tabindex');
      else element.setAttribute('tabindex', key === entry ? '0' : '-1');
    }
  }, [keys, entry, loaded]);

  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (!page || loaded === 0) return;
    for (const element of page.querySelectorAll('[data-marked]')) element.removeAttribute('data-marked');
    if (location?.kind !== 'element') return;
    const shown = [...page.querySelectorAll('[data-place]')].find(
      (element) => element.getAttribute('data-place') === location.id,
    );
    if (marked) shown?.setAttribute('data-marked', '');
    if (shown) goTo(shown, 'as needed');
  }, [location, marked, loaded]);

  const listen = () => {
    const page = frame.current?.contentDocument;
    /** Selects the figure an event falls on; elsewhere Space goes on scrolling. */
    const choose = (event: Event) => {
      for (let element = event.target as Element | null; element; element = element.parentElement) {
        const key = latest.current.keys.get(element.getAttribute('data-place') ?? '');
        if (key) {
          event.preventDefault();
          latest.current.onSelect(key);
          return;
        }
      }
    };
    page?.addEventListener('click', (event) => {
      event.preventDefault();
      choose(event);
    });
    page?.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') choose(event);
      else goAmongFigures(event, page);
    });
    setLoaded((times) => times + 1);
  };

  return (
    <iframe
      ref={frame}
      className={styles['frame']}
      title="原文"
      sandbox="allow-same-origin"
      srcDoc={`<!doctype html><meta charset="utf-8"><style>${LOOKS}</style>${html}`}
      onLoad={listen}
    />
  );
}
