import { dayAfter, NO_OWN_DAYS, type SaveCollectionRound } from '@zhaojian/contract';

/** The dates of a year long past: departments by the end of January, governments by the end of March. */
export function closedRound(year: number): SaveCollectionRound {
  const next = year + 1;
  return {
    opensOn: `${next}-01-02`,
    submitOn: `${next}-01-26`,
    publishOn: `${next}-01-28`,
    byKind: {
      ...NO_OWN_DAYS,
      township: { submitOn: `${next}-02-20`, publishOn: `${next}-02-20` },
      government: { submitOn: `${next}-03-25`, publishOn: `${next}-03-31` },
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
    submitOn: offices,
    publishOn: dayAfter(offices, 2),
    byKind: {
      ...NO_OWN_DAYS,
      township: { submitOn: dayAfter(generatedOn, 8), publishOn: dayAfter(generatedOn, 10) },
      government: { submitOn: dayAfter(generatedOn, 40), publishOn: dayAfter(generatedOn, 46) },
    },
    closesOn: dayAfter(generatedOn, 90),
  };
}

/** The day on which the sample area was begun, as the round under way tells: a start that was interrupted goes on from it. */
export const generationDay = ({ opensOn }: SaveCollectionRound): string => dayAfter(opensOn, DAYS_UNDER_WAY);
