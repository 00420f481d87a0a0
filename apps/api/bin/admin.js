#!/usr/bin/env node
// Administers accounts on the machine's command line.
import './bring-up-to-date.js';

await import('../dist/admin.js');
