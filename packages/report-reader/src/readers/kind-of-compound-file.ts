import { ReadRefusal } from '../read-refusal.ts';
import { openCompoundFile } from './compound/compound-file.ts';
import { refuseDamage } from './compound/refuse-damage.ts';

/**
 * Which kind of document an OLE compound file is: what Office wrote before 2007, and the envelope it
 * still puts around documents with a password.
 *
 * @throws ReadRefusal PASSWORD_PROTECTED, DAMAGED_FILE, UNSUPPORTED_KIND
 */
export function kindOfCompoundFile(bytes: Uint8Array): 'doc' | 'xls' {
  const file = refuseDamage(() => openCompoundFile(bytes));
  if (file.has('EncryptedPackage')) throw new ReadRefusal('PASSWORD_PROTECTED');
  if (file.has('WordDocument')) return 'doc';
  if (file.has('Workbook')) return 'xls';
  throw new ReadRefusal('UNSUPPORTED_KIND');
}
