import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's recommendation for argon2id (algorithm 2; the library's enum is const): 19 MiB, two passes, one lane. */
const argon2id = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, argon2id);

/** Letters and digits that nobody confuses when a password is read out or copied from paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to hand over: 12 characters in groups of four, some 59 bits. */
export function generatedPassword(): string {
  const letters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}

const nobody = hashPassword('no account has this password');

/** What a first password's hash begins with until its job has come by, and after it. */
export const QUICKLY_HASHED = 'first$';
const SLOWLY_HASHED = 'slow$';

/**
 * A hash for the minute until `slowlyHashed` comes by: thousands of accounts are made at once, and argon2 takes a second for
 * thirty. Only for a password generated here, whose 59 bits nobody tries out in that time.
 */
export function quicklyHashed(generated: string): string {
  const salt = randomBytes(16).toString('hex');
  return `${QUICKLY_HASHED}${salt}$${digestOf(salt, generated)}`;
}

/** The same hash under argon2id, which needs no password. */
export async function slowlyHashed(quick: string): Promise<string> {
  const { salt, rest } = withSalt(quick, QUICKLY_HASHED);
  return `${SLOWLY_HASHED}${salt}$${await hashPassword(rest)}`;
}

const digestOf = (salt: string, password: string): string =>
  createHash('sha256').update(`${salt} ${password}`).digest('hex');

function withSalt(passwordHash: string, prefix: string): { salt: string; rest: string } {
  const [salt = '', ...rest] = passwordHash.slice(prefix.length).split('$');
  return { salt, rest: rest.join('$') };
}

/** Whether the password is the account's. Without an account it takes as long and is never right. */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  if (passwordHash?.startsWith(SLOWLY_HASHED)) {
    const { salt, rest } = withSalt(passwordHash, SLOWLY_HASHED);
    return verify(rest, digestOf(salt, password));
  }
  if (passwordHash?.startsWith(QUICKLY_HASHED)) {
    const { salt, rest } = withSalt(passwordHash, QUICKLY_HASHED);
    await verify(await nobody, password);
    return timingSafeEqual(Buffer.from(rest), Buffer.from(digestOf(salt, password)));
  }
  const matches = await verify(passwordHash ?? (await nobody), password);
  return matches && passwordHash !== undefined;
}
