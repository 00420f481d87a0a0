import 'reflect-metadata';
import { runAdministration } from './administration/run-administration.ts';

process.exitCode = await runAdministration(process.argv.slice(2));
