import { existsSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Its being there is the one switch: from then on the platform works in the office's folder. */
const SWITCH = 'sample-area-left.json';

const firstAdministratorSchema = z.object({ username: z.string(), passwordHash: z.string() });
/** The office's first administrator: chosen when the sample area was left. */
export type ChosenAdministrator = z.infer<typeof firstAdministratorSchema>;

const switchSchema = z.object({ administrator: firstAdministratorSchema.optional() });

/** The office's own folder, beside the files of the sample area. */
const officeFolder = (dataFolder: string): string => join(dataFolder, 'office');

/** Whether the sample area in the data folder was left. */
export const isSampleLeft = (dataFolder: string): boolean => existsSync(join(dataFolder, SWITCH));

/**
 * Where the platform works: in the data folder, or in the office's own folder within it once the sample area that is there was
 * left. @param again whether the sample area is to be looked at although it was left
 */
export function placeInUse(dataFolder: string, again: boolean): { folder: string; isSampleLeft: boolean } {
  return !again && isSampleLeft(dataFolder)
    ? { folder: officeFolder(dataFolder), isSampleLeft: true }
    : { folder: dataFolder, isSampleLeft: false };
}

/** A switch that is written and not yet thrown. */
export interface PreparedSwitch {
  throw(): Promise<void>;
  drop(): Promise<void>;
}

/** Writes all that the switch says, so that throwing it is one step, which a crash leaves done or not. */
export async function prepareSwitch(
  dataFolder: string,
  administrator: ChosenAdministrator,
): Promise<PreparedSwitch> {
  const unfinished = await written(dataFolder, { administrator });
  return {
    throw: async () => {
      await rename(unfinished, join(dataFolder, SWITCH));
      // It is thrown now, whatever follows.
      await settle(dataFolder).catch((error: unknown) =>
        console.warn(`${SWITCH} not synced: ${String(error)}`),
      );
    },
    drop: () => rm(unfinished, { force: true }),
  };
}

/** Who was chosen; undefined once they have their account. */
export async function chosenAdministrator(dataFolder: string): Promise<ChosenAdministrator | undefined> {
  const text = await readFile(join(dataFolder, SWITCH), 'utf8').catch(() => '');
  const said = switchSchema.safeParse(asJson(text));
  return said.success ? said.data.administrator : undefined;
}

/** They have their account: the hash of their password is in the database alone from now on. */
export async function forgetChosen(dataFolder: string): Promise<void> {
  if (await chosenAdministrator(dataFolder))
    await rename(await written(dataFolder, {}), join(dataFolder, SWITCH));
}

/** Back to the sample area, which is as it was. */
export async function undoSwitch(dataFolder: string): Promise<void> {
  await rm(join(dataFolder, SWITCH), { force: true });
}

async function written(dataFolder: string, said: z.infer<typeof switchSchema>): Promise<string> {
  const unfinished = join(dataFolder, `${SWITCH}.unfinished`);
  const file = await open(unfinished, 'w', 0o600);
  try {
    await file.writeFile(JSON.stringify(said));
    await file.sync();
  } finally {
    await file.close();
  }
  return unfinished;
}

/** A power cut after this finds the file by its new name. */
async function settle(folder: string): Promise<void> {
  const directory = await open(folder);
  await directory.sync().finally(() => directory.close());
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
