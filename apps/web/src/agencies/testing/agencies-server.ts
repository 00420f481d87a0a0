import { aRound } from '../../collection-rounds/testing/sample-round.ts';
import { CITY, sessionAs } from '../../testing/open-page.tsx';
import { anAgency, detailOf, yearsOf } from './sample-agencies.ts';

export const city = anAgency({
  id: CITY,
  name: '示例市',
  kind: 'government',
  sector: null,
  parentId: null,
  childCount: 1,
});
export const DISTRICT = '00000000-0000-4000-8000-000000000005';
export const bureau = anAgency({
  parentId: CITY,
  aliases: ['市教育局'],
  id: '00000000-0000-4000-8000-000000000003',
});
export const server = {
  'GET /api/session': sessionAs('administrator'),
  'GET /api/collection-rounds': [aRound()],
  [`GET /api/agencies/${CITY}`]: detailOf(city, [bureau]),
  [`GET /api/agencies/${bureau.id}`]: {
    ...detailOf(bureau),
    path: [
      { id: CITY, name: '示例市' },
      { id: bureau.id, name: bureau.name },
    ],
  },
  'GET /api/agencies/search': [{ ...bureau, formerName: '示例市教委' }],
  [`GET /api/agencies/${CITY}/years`]: yearsOf(city),
  [`GET /api/agencies/${bureau.id}/years`]: yearsOf(bureau),
  [`GET /api/submissions/${CITY}`]: [],
  [`GET /api/submissions/${bureau.id}`]: [
    {
      year: 2024,
      form: '2021',
      state: 'accepted',
      dueOn: '2025-01-31',
      late: false,
      exemption: null,
      reopenedUntil: null,
      open: false,
      broughtIn: false,
    },
    {
      year: 2023,
      form: '2021',
      state: 'notStarted',
      dueOn: null,
      late: false,
      exemption: '机构改革，职能划转',
      reopenedUntil: null,
      open: false,
      broughtIn: false,
    },
  ],
};
