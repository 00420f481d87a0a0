import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { KeyboardEvent } from 'react';

interface Props {
  /** Set by the form around it. */
  readonly id?: string;
  /** A calendar day, e.g. 2026-01-31. */
  readonly value?: string | null;
  readonly onChange?: (day: string | null) => void;
  /** What holds while no day is chosen. */
  readonly placeholder?: string;
  /** What it is for, where no label of the form says it. */
  readonly label?: string;
  /** The first day that can be chosen. */
  readonly from?: string;
  /** The last one. */
  readonly until?: string;
  /** There is always a day. */
  readonly isRequired?: boolean;
}

/**
 * Tab goes past the button that clears, which is seen only under the mouse: Enter on it would lose the day that was just
 * typed, instead of sending the form. A keyboard user empties the text instead.
 */
const passClearing = ({ currentTarget }: KeyboardEvent<HTMLElement>): void =>
  currentTarget.closest('.ant-picker')?.querySelector('button')?.setAttribute('tabindex', '-1');

/** Chooses a calendar day; it can be typed too. Enter first takes the day that was typed: only the next one sends the form. */
export function DayField(props: Props) {
  const { id, value, onChange, placeholder, label, from, until, isRequired = false } = props;
  const takeTyped = (event: KeyboardEvent<HTMLElement>): void => {
    passClearing(event);
    const isTyped = event.target instanceof HTMLInputElement && event.target.value !== (value ?? '');
    if (event.key === 'Enter' && isTyped) event.preventDefault();
  };
  return (
    <DatePicker
      {...(id && { id })}
      {...(label && { 'aria-label': label })}
      {...(placeholder && { placeholder })}
      {...(from && { minDate: dayjs(from) })}
      {...(until && { maxDate: dayjs(until) })}
      allowClear={!isRequired}
      onKeyDown={takeTyped}
      value={value ? dayjs(value) : null}
      onChange={(chosen) => onChange?.(chosen ? chosen.format('YYYY-MM-DD') : null)}
      format={['YYYY-MM-DD', 'YYYY/MM/DD', 'YYYY.M.D', 'YYYYMMDD']}
      style={{ width: '100%' }}
    />
  );
}
