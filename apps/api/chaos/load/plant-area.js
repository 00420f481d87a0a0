import { NO_OWN_DAYS, ROUTES } from '@zhaojian/contract';
import { ADMINISTRATOR } from '../platform/platform.js';
import { at, Client } from './client.js';

const PASSWORD = 'A password for chaos';
export const YEARS = [2021, 2022, 2023, 2024, 2025];
const DAY_MS = 86_400_000;

/**
 * A city with departments, each with someone who reports for it; a supervisor; rounds that are open now. All of it comes in by
 * the platform's own addresses.
 */
export async function plantArea(platform, agencies) {
  const administrator = await Client.signIn(platform, ADMINISTRATOR);
  const { agency: city } = await administrator.ask(ROUTES.agencies);
  for (const year of YEARS)
    await administrator.ask(at(ROUTES.collectionRound, { year }), { method: 'PUT', body: openNow() });
  const departments = [];
  for (let number = 1; number <= agencies; number++)
    departments.push(
      await plantDepartment(platform, `示例${String(number).padStart(3, '0')}局`, `reporter${number}`),
    );
  return {
    departments,
    supervisor: await newAccount(platform, administrator, 'supervisor', city.id, 'supervisor'),
  };
}

/** A department of the city with someone who reports for it. */
export async function plantDepartment(platform, name, username) {
  const administrator = await Client.signIn(platform, ADMINISTRATOR);
  const { agency: city } = await administrator.ask(ROUTES.agencies);
  const wanted = { name, kind: 'department', parentId: city.id, fromYear: YEARS[0] };
  const { agency } = await administrator.post(ROUTES.agencies, wanted);
  const client = await newAccount(platform, administrator, 'agency', agency.id, username);
  return { id: agency.id, name, client };
}

async function newAccount(platform, administrator, role, agencyId, username) {
  const wanted = { username, displayName: username, role, agencyId };
  const { password } = await administrator.post(ROUTES.accounts, wanted);
  const client = await Client.signIn(platform, { username, password });
  const change = { currentPassword: password, newPassword: PASSWORD };
  await client.ask(ROUTES.ownPassword, { method: 'PUT', body: change });
  return client;
}

function openNow() {
  const day = (offset) => new Date(Date.now() + offset * DAY_MS).toISOString().slice(0, 10);
  return {
    opensOn: day(-10),
    submitOn: day(30),
    publishOn: null,
    byKind: NO_OWN_DAYS,
    closesOn: day(60),
  };
}
