#!/usr/bin/env node
// Goes through the chain over the record of changes and prints the first thing in it that does not hold.
import './bring-up-to-date.js';

await import('../dist/verify-record.js');
