import 'reflect-metadata';
import { runVerification } from './statistics/verification/run-verification.ts';

process.exitCode = await runVerification();
