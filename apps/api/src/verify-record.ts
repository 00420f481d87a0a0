import 'reflect-metadata';
import { runRecordVerification } from './audit/chain/run-record-verification.ts';

process.exitCode = await runRecordVerification(process.argv.slice(2));
