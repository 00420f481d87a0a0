import { useEffect, useMemo, useRef } from 'react';
import { goTo } from './go-to.ts';
import { cutLine } from './marked-locations.ts';
import styles from './original-lines.module.css';
import type { OriginalViewProps } from './original-view-props.ts';

interface Props extends OriginalViewProps {
  readonly lines: readonly string[];
}

/** Words set apart by more spaces than a sentence has. */
const SET_APART = /\S {3,}\S/;
/** From this many lines of spaced words on they are columns, which say nothing once their lines are broken. */
const FEWEST_LINES = 5;

const isLaidOut = (lines: readonly string[]): boolean =>
  lines.filter((line) => SET_APART.test(line)).length >= FEWEST_LINES;

/** The lines of a text file, numbered; those that are laid out in columns stay whole, and prose is broken as ever. */
export function OriginalLines({ lines, figures, location, marked: isMarked, entry, onSelect }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const cut = useMemo(() => lines.map((line, index) => cutLine(line, index + 1, figures)), [lines, figures]);
  const laidOut = useMemo(() => isLaidOut(lines), [lines]);
  const shown = location?.kind === 'line' ? location : null;
  const marked = isMarked ? shown : null;

  useEffect(() => {
    const line = shown && list.current?.children[shown.line - 1];
    if (line) goTo(line, 'as needed');
  }, [shown]);

  return (
    <ol ref={list} className={styles['lines']} data-laid-out={laidOut || undefined}>
      {cut.map((parts, index) => {
        let at = 0;
        return (
          <li
            key={index}
            data-marked={marked?.line === index + 1 || undefined}
            data-columns={(laidOut && SET_APART.test(lines[index] ?? '')) || undefined}
          >
            {parts.map(({ text, key }) => {
              const from = at;
              at += text.length;
              if (key === null) return <span key={from}>{text}</span>;
              return (
                <button
                  key={from}
                  type="button"
                  data-figure=""
                  tabIndex={key === entry ? 0 : -1}
                  aria-current={marked?.line === index + 1 && marked.from === from}
                  onClick={() => onSelect(key)}
                >
                  {text === '' ? ' ' : text}
                </button>
              );
            })}
          </li>
        );
      })}
    </ol>
  );
}
