import { randomInt } from 'node:crypto';
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

/** Whether the password is the account's. Without an account it takes as long and is never right. */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobody), password);
  return matches && passwordHash !== undefined;
}
