import type { SubmissionState } from '@zhaojian/contract';

/** The palette of the pages; the same values are CSS variables in page.css. */
export const COLOURS = {
  primary: '#1F4E8C',
  background: '#F5F7FA',
  surface: '#FFFFFF',
  text: '#1D2733',
  textQuiet: '#56616E',
  line: '#DDE3EA',
  lineStrong: '#B9C3CF',
  error: '#B3261E',
  warning: '#8A5A00',
  good: '#2C7A4B',
} as const;

/** 办理结果, by the id of its row in 表三. One meaning has one colour in every chart and table. */
export const OUTCOME_COLOURS: Readonly<Record<string, string>> = {
  disclosed: '#1B7F79',
  partiallyDisclosed: '#6FB7AE',
  withheld: '#B5483A',
  unavailable: '#D9A441',
  notProcessed: '#7A7F87',
  otherHandling: '#B9BEC5',
};

/** 复议诉讼的结果, by the id of its column in 表四. 尚未审结 is drawn as a hatch of its colour. */
export const DISPUTE_COLOURS: Readonly<Record<string, string>> = {
  upheld: '#3B6EA8',
  rectified: '#C4552D',
  otherResult: '#9AA3AD',
  pending: '#C9CFD6',
};

export const YEAR_COLOURS = { thisYear: '#1F4E8C', lastYear: '#A9BEDB' } as const;
export const TIMELINESS_COLOURS = { onTime: '#3C8D5A', late: '#C4552D' } as const;

/** Where a submission stands, in bars and tags. */
export const STATE_COLOURS: Readonly<Record<SubmissionState, string>> = {
  notStarted: '#C9CFD6',
  draft: '#A9BEDB',
  submitted: '#1F4E8C',
  returned: '#C4552D',
  accepted: '#3C8D5A',
};
