const minutes = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** An instant as people in China say it, e.g. 1月26日 15:04. */
export const chineseTime = (moment: Date): string => minutes.format(moment);

const sortable = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The same as spreadsheets take it for a moment and sort it, e.g. 2026-01-26 15:04:09. */
export const sortableTime = (moment: Date): string => sortable.format(moment);
