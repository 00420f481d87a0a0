import type { Unit } from '@zhaojian/report';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { copiedBlock, type CopiedBlock } from './copied-block.ts';
import styles from './figure-input.module.css';
import { readTypedFigure } from './typed-figure.ts';
import type { Move } from './use-table-keys.ts';

interface Props {
  readonly name: string;
  readonly unit: Unit;
  readonly value: number | null;
  /** What was printed, shown in grey where no value was read. */
  readonly printed: string;
  readonly onCommit: (value: number | null) => void;
  /** Whether there was somewhere to go. */
  readonly onMove: (how: Move) => boolean;
  readonly onPasteBlock: (block: CopiedBlock) => void;
}

const textOf = (value: number | null): string => (value === null ? '' : String(value));

/** Whether an arrow leaves the cell: always up and down, sideways when the text is selected whole or its end is reached. */
function leaves(event: KeyboardEvent<HTMLInputElement>): Move | null {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  const whole = selectionStart === 0 && selectionEnd === value.length;
  switch (event.key) {
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
      return 'down';
    case 'ArrowLeft':
      return whole || (selectionStart === 0 && selectionEnd === 0) ? 'left' : null;
    case 'ArrowRight':
      return whole || selectionStart === value.length ? 'right' : null;
    case 'Enter':
      return event.shiftKey ? 'findingBefore' : 'finding';
    case 'Tab':
      return event.shiftKey ? 'before' : 'next';
    default:
      return null;
  }
}

/** Typing into one cell: kept when it is left, given up with Escape; what is no figure is reported and not left. */
export function FigureInput({ name, unit, value, printed, onCommit, onMove, onPasteBlock }: Props) {
  const [draft, setDraft] = useState(textOf(value));
  const [known, setKnown] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const given = useRef(false);
  if (known !== value) {
    // Changed from outside: undone, pasted, fixed.
    setKnown(value);
    setDraft(textOf(value));
  }
  useEffect(() => {
    if (input.current?.value === textOf(known)) input.current.select();
  }, [known]);

  const read = readTypedFigure(draft, unit);
  const problem = 'problem' in read ? read.problem : null;

  const keep = (): boolean => {
    if ('problem' in read) return false;
    if (read.value !== value) onCommit(read.value);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      setDraft(textOf(value));
      event.currentTarget.select();
      return;
    }
    const undoing = (event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase());
    if (undoing && draft !== textOf(value)) {
      // Typed but not kept yet: the browser undoes it letter by letter.
      event.stopPropagation();
      return;
    }
    const how = event.altKey ? null : leaves(event);
    if (how === null) {
      if (event.key.startsWith('Arrow')) event.stopPropagation();
      return;
    }
    event.stopPropagation();
    if (!keep()) {
      event.preventDefault();
      return;
    }
    given.current = true;
    // Tab at the table's end goes on to what follows on the page.
    if (onMove(how) || event.key !== 'Tab') event.preventDefault();
  };

  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const block = copiedBlock(event.clipboardData);
    if (!block) return;
    event.preventDefault();
    onPasteBlock(block);
  };

  return (
    <>
      <input
        ref={input}
        // The cell was chosen to be typed into.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        size={1}
        inputMode="decimal"
        autoComplete="off"
        aria-label={name}
        aria-invalid={problem !== null}
        placeholder={value === null ? printed : ''}
        value={draft}
        onChange={(event) => {
          given.current = false;
          setDraft(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => {
          if (!given.current) keep();
          given.current = false;
        }}
      />
      {problem && (
        <span className={styles['problem']} role="alert">
          {problem}
        </span>
      )}
    </>
  );
}
