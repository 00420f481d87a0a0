import { createHash } from 'node:crypto';

/** How entries are brought to one form before they are hashed. Stored with each link; a new form gets a new number. */
export const FORMAT = 1;

/** What the first link goes on from. */
export const NO_HASH = Buffer.alloc(32);

/**
 * The digest of an entry in format 1, as SQL: SHA-256 of the UTF-8 text of a JSON array of all that it says, in this order.
 * It is the text that PostgreSQL writes of `jsonb`, which knows one form of everything: keys once each, by length and then by
 * bytes; numbers as they were written, however long; one space after `:` and `,`. The time is in UTC to the microsecond,
 * because how it is written depends on the connection otherwise.
 *
 * @param entry the alias of the row of `audit_entry`
 */
export const digestOf = (entry: string): string => `sha256(convert_to(jsonb_build_array(
  ${FORMAT}, ${entry}.id, to_char(${entry}.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), ${entry}.action,
  ${entry}.account_id, ${entry}.account_name, ${entry}.acted_for, ${entry}.address, ${entry}.agency_id, ${entry}.agency_path,
  ${entry}.agency_name, ${entry}.submission_id, ${entry}.subject, ${entry}.details)::text, 'UTF8'))`;

/** The hash of a link: SHA-256 of the hash before it and the digest of its entry, 32 bytes each. */
export const hashAfter = (previous: Buffer, digest: Buffer): Buffer =>
  createHash('sha256').update(previous).update(digest).digest();
