import 'reflect-metadata';
import { runPlatform } from './run-platform.ts';

await runPlatform();
