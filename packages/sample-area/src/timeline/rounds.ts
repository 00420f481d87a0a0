import type { SaveCollectionRound } from '@zhaojian/contract';
import { dayAfter } from './calendar.ts';

/** The dates of a year long past: departments by the end of January, governments by the end of March. */
export function closedRound(year: number): SaveCollectionRound {
  const next = year + 1;
  return {
    opensOn: `${next}-01-02`,
    dueDates: {
      department: `${next}-01-26`,
      publicInstitution: `${next}-01-26`,
      developmentZone: `${next}-01-26`,
      township: `${next}-02-20`,
      government: `${next}-03-25`,
    },
    closesOn: `${next}-04-30`,
  };
}

/** Days from the opening of the round under way to the day on which the sample area is generated. */
const DAYS_UNDER_WAY = 45;

/**
 * The round under way, around the day the sample area is generated rather than in January: departments are six days
 * past their date, townships and governments have time left.
 */
export function openRound(generatedOn: string): SaveCollectionRound {
  const offices = dayAfter(generatedOn, -6);
  return {
    opensOn: dayAfter(generatedOn, -DAYS_UNDER_WAY),
    dueDates: {
      department: offices,
      publicInstitution: offices,
      developmentZone: offices,
      township: dayAfter(generatedOn, 8),
      government: dayAfter(generatedOn, 40),
    },
    closesOn: dayAfter(generatedOn, 90),
  };
}

/** The day on which the sample area was begun, as the round under way tells: a start that was interrupted goes on from it. */
export const generationDay = ({ opensOn }: SaveCollectionRound): string => dayAfter(opensOn, DAYS_UNDER_WAY);
