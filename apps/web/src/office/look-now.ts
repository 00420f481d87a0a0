import { DEFAULT_LOOK, officeLookSchema, type OfficeLook, PLATFORM_NAME, ROUTES } from '@zhaojian/contract';
import { useSyncExternalStore } from 'react';
import { request } from '../api/request.ts';
import { colourPage } from '../theme/page-colours.ts';

let now: OfficeLook = DEFAULT_LOOK;
const watching = new Set<() => void>();

/** Shows a look on the whole page from now on: it is the same for everybody, signed in or not. */
export function showLook(look: OfficeLook): void {
  now = look;
  colourPage(document.documentElement, look.colour);
  document.title = look.platformName ?? `昭鉴 · ${PLATFORM_NAME}`;
  for (const changed of watching) changed();
}

/** How the office wants its platform to look; as it comes, where nobody can say. */
export async function askForLook(): Promise<void> {
  const signal = AbortSignal.timeout(2_000);
  const look = await request('GET', ROUTES.officeLook, {
    answer: officeLookSchema,
    signal,
    whenSignedOut: 'refuse',
  }).catch(() => DEFAULT_LOOK);
  showLook(look);
}

export const useLook = (): OfficeLook =>
  useSyncExternalStore(
    (changed) => {
      watching.add(changed);
      return () => watching.delete(changed);
    },
    () => now,
  );
