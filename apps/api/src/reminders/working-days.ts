import chineseDays from 'chinese-days';

/**
 * Whether people in China are at work on a day, by the holidays that the State Council has announced and the days worked instead
 * of them. Of a year whose holidays are not known to this version, by the day of the week alone.
 */
export const isWorkingDay = (day: string): boolean => chineseDays.isWorkday(day);
