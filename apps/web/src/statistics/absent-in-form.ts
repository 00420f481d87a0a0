/** Shown where the form of a year does not ask for what is drawn: nothing is missing there. */
export const ABSENT_IN_FORM = '此前的格式\n无此项';
