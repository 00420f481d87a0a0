import { benchAreaWorkbook } from './area-workbook.js';
import { benchBatchImport } from './batch-import.js';
import { benchPastYears } from './past-years.js';
import { benchReviewQueue } from './review-queue.js';
import { benchStatistics } from './statistics.js';
import { benchSubmissions } from './submissions.js';
import { benchWhoseWords } from './whose-words.js';

/**
 * What the platform's heavy work costs, about two minutes in all; one of them alone and at another size:
 * npm run bench -w apps/api -- batch-import [files, 500]
 * npm run bench -w apps/api -- area-workbook [agencies, 3000]
 * npm run bench -w apps/api -- past-years [agencies, 500] [years, 2]
 * npm run bench -w apps/api -- review-queue [agencies, 3000]
 * npm run bench -w apps/api -- statistics [agencies, 10000] [years, 8]
 * npm run bench -w apps/api -- submissions [reports, 200] [seconds, 60]
 * npm run bench -w apps/api -- whose-words [agencies, 2000] [years, 8]
 */
const BENCHES = {
  'batch-import': benchBatchImport,
  'area-workbook': benchAreaWorkbook,
  'past-years': benchPastYears,
  'review-queue': benchReviewQueue,
  statistics: benchStatistics,
  submissions: benchSubmissions,
  'whose-words': benchWhoseWords,
};

const [asked, ...sizes] = process.argv.slice(2);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked !== undefined && asked !== name) continue;
  console.log(`\n${name}`);
  await bench(...sizes.map(Number));
}
