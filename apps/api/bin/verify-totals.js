#!/usr/bin/env node
// Adds everything up again and prints where the totals that are kept differ.
import './bring-up-to-date.js';

await import('../dist/verify-totals.js');
