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
