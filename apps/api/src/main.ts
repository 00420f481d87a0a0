import 'reflect-metadata';
import { runPlatform } from './starting/run-platform.ts';

await runPlatform();
