import type { OfficeColour } from '@zhaojian/contract';

/**
 * Every colour of the pages, named for what it says. CSS has each as a variable (`--late-text`, see page-colours.ts),
 * antd's tokens and the charts take theirs from here, and the lint refuses a colour that is written anywhere else.
 *
 * Text is at least 4.5:1 against the grounds it appears on (WCAG 2 AA), which palette.test.ts measures.
 */
export const PALETTE = {
  primary: '#1F4E8C',
  primaryQuiet: '#E8EFF8',
  primaryLine: '#B4CBE6',
  /** Laid over what lies below, so that it still can be read. */
  primaryVeil: 'rgb(31 78 140 / 14%)',
  /** For canvas, which zrender parses itself: commas. */
  primaryShade: 'rgba(31, 78, 140, 0.06)',

  background: '#F5F7FA',
  surface: '#FFFFFF',
  /** Heads of tables, quoted words. */
  headGround: '#EEF2F7',
  /** What the form prints or computes itself: no cell to fill in. */
  formGround: '#F3F6FA',
  /** Behind a page of paper. */
  deskGround: '#E6EAEF',
  /** Drawn across what was not read. */
  hatch: '#E0E5EB',

  textColour: '#1D2733',
  textQuiet: '#56616E',
  textFaint: '#616C78',
  /** On paper. */
  ink: '#000000',

  line: '#DDE3EA',
  lineStrong: '#B9C3CF',

  selected: '#EAF1FB',
  selectedStrong: '#CFE0F5',
  /** The location in the original that belongs to the selected cell. */
  marked: '#FFF0B8',
  markedQuiet: '#FFF8DD',
  markedVeil: 'rgb(255 214 74 / 35%)',
  /** A reviewer's comment. */
  comment: '#6A4FB3',

  error: '#B3261E',
  errorQuiet: '#FCEFED',
  errorLine: '#EBB9B4',
  /** A cell that takes part in an error without being where it is reported. */
  errorInvolved: '#D9958F',
  warning: '#8A5A00',
  warningQuiet: '#FDF5E3',
  warningLine: '#E6C987',
  warningMark: '#C98A12',
  good: '#2C7A4B',
  goodQuiet: '#EAF5EE',
  goodLine: '#A9D3B8',

  onTime: '#3C8D5A',
  /** As an area or a line; as text it would be too pale: lateText. */
  late: '#C4552D',
  lateText: '#A63C1C',
  lateQuiet: '#FBF1ED',
  thisYear: '#1F4E8C',
  lastYear: '#A9BEDB',

  /** Parts of a change, neither good nor bad. */
  rise: '#4A7FB5',
  fall: '#8796A8',

  disclosed: '#1B7F79',
  partiallyDisclosed: '#6FB7AE',
  withheld: '#B5483A',
  unavailable: '#D9A441',
  notProcessed: '#7A7F87',
  otherHandling: '#B9BEC5',

  upheld: '#3B6EA8',
  rectified: '#C4552D',
  otherResult: '#9AA3AD',
  pending: '#C9CFD6',

  issued: '#3B6EA8',
  repealed: '#9AA3AD',
  inForce: '#1D2733',

  /** Work that has not begun, and work that cannot go on without a person. */
  waiting: '#E3E8EE',
  unreadFile: '#B98A2F',
} as const;

export type ColourName = keyof typeof PALETTE;

/** What an office's colour takes the place of: the accent of the page. What colours say of reports and figures stays. */
type Accent = Readonly<Record<'primary' | 'primaryQuiet' | 'primaryLine', string>>;

/** Each as readable as the program's own, which palette.test.ts measures. */
export const OFFICE_ACCENTS: Readonly<Record<OfficeColour, Accent>> = {
  blue: {
    primary: PALETTE.primary,
    primaryQuiet: PALETTE.primaryQuiet,
    primaryLine: PALETTE.primaryLine,
  },
  red: { primary: '#9B1C1F', primaryQuiet: '#FBECEB', primaryLine: '#E3B5B2' },
  green: { primary: '#1F6B45', primaryQuiet: '#E7F3EC', primaryLine: '#AFD3BF' },
  teal: { primary: '#0F6570', primaryQuiet: '#E4F2F3', primaryLine: '#A8D0D4' },
  purple: { primary: '#5B3A8E', primaryQuiet: '#F0EBF8', primaryLine: '#CABBE2' },
};
