/** The direction of dependencies: report ← reader, writer, contract ← api, web. Arrows point down only. */
const feature = (app) => `^apps/${app}/src/([^/]+)/`;

/** The layers of the recogniser, bottom to top: each uses only those before it. */
const LAYERS_OF_RECOGNITION = [
  'doubts',
  'wording',
  'lines',
  'identity',
  'sections',
  'improvement-items',
  'text-columns',
  'rows',
  'figures',
  'alignment',
  'assignment',
  'eras',
  'certainty',
];
/** Those of the submissions, above what all of them are built on: entities, errors, access, records. */
const LAYERS_OF_SUBMISSIONS = [
  'reading',
  'amending',
  'signing',
  'versions',
  'entering',
  'uploading',
  'returning',
  'claims',
  'decisions',
  'bringing-in',
  'status',
  'queue',
  'templates',
];

/**
 * The folders of the web and what each may use: below, what all pages are made of; above, the features. A folder that is
 * missing here may use nothing, and apps/web/src/folders.test.ts finds it.
 */
const FOLDERS_OF_WEB = require('./apps/web/folders.json');

/** Each layer of a folder uses only those before it. */
const layers = ({ name, comment, folder, bottomToTop }) =>
  bottomToTop.slice(0, -1).map((layer, height) => ({
    name: `${name}-from-${layer}`,
    comment,
    severity: 'error',
    from: { path: `^${folder}/${layer}/`, pathNot: '\\.test\\.ts$' },
    to: { path: `^${folder}/(${bottomToTop.slice(height + 1).join('|')})/` },
  }));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Files that import each other in a loop have no order in which to be read.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'report-stands-alone',
      comment: 'The annual report itself knows nothing of files, servers or pages.',
      severity: 'error',
      from: { path: '^packages/report/' },
      to: { path: '^(packages/(?!report/)|apps/)' },
    },
    {
      name: 'packages-know-only-the-report',
      comment:
        'Reader, writer and contract do not know each other; the sample area is built on what writes files.',
      severity: 'error',
      from: { path: '^packages/(report-reader|report-writer|contract)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(packages/(?!report/)|apps/)', pathNot: '^packages/$1/' },
    },
    {
      name: 'sample-area-is-made-of-reports',
      comment:
        'Sample agencies and their files are data and documents: nothing of them reads, stores or draws.',
      severity: 'error',
      from: { path: '^packages/sample-area/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(packages/(?!report/|report-writer/|contract/|sample-area/)|apps/)' },
    },
    {
      name: 'sample-area-only-when-asked-for',
      comment: 'The server loads the sample area with import() where it is turned on.',
      severity: 'error',
      from: { path: '^apps/', pathNot: '^apps/api/src/sample-area/' },
      to: {
        path: '^(packages/sample-area/|apps/api/src/sample-area/)',
        dependencyTypesNot: ['dynamic-import'],
      },
    },
    {
      name: 'web-and-api-meet-in-the-contract',
      comment: 'The web never imports the server, nor the server the web.',
      severity: 'error',
      from: { path: '^apps/(api|web)/' },
      to: { path: '^apps/(?!$1/)' },
    },
    {
      name: 'readers-know-no-statute',
      comment: 'A file kind is read the same whatever is in it.',
      severity: 'error',
      from: { path: '^packages/report-reader/src/readers/', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/report-reader/src/recognise/' },
    },
    {
      name: 'recognition-knows-no-file-kind',
      comment: 'A report is recognised the same whatever file it came in.',
      severity: 'error',
      from: { path: '^packages/report-reader/src/recognise/', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/report-reader/src/readers/' },
    },
    ...Object.entries(FOLDERS_OF_WEB).map(([folder, used]) => ({
      name: `web-${folder}`,
      comment: 'Which folder of the web may use which is in apps/web/folders.json.',
      severity: 'error',
      from: { path: `^apps/web/src/${folder}/`, pathNot: '\\.test\\.tsx?$|/testing/' },
      to: { path: `^apps/web/src/[^/]+/`, pathNot: `^apps/web/src/(${[folder, ...used].join('|')})/` },
    })),
    ...layers({
      name: 'recognition-goes-on',
      comment:
        'What printed words say is known before rows are made of them, and rows before figures are placed.',
      folder: 'packages/report-reader/src/recognise',
      bottomToTop: LAYERS_OF_RECOGNITION,
    }),
    ...layers({
      name: 'submissions-go-on',
      comment: 'A file is read before it is a version, and a version is there before anybody decides on it.',
      folder: 'apps/api/src/submissions',
      bottomToTop: LAYERS_OF_SUBMISSIONS,
    }),
    ...layers({
      name: 'checking-goes-on',
      comment: 'A report is edited before its sections are shown, and nothing is saved but what was edited.',
      folder: 'apps/web/src/checking',
      bottomToTop: ['edits', 'sections', 'saving'],
    }),
    ...layers({
      name: 'review-goes-on',
      comment: 'A decision leads on to the next report of the queue; the queue knows nothing of decisions.',
      folder: 'apps/web/src/review',
      bottomToTop: ['bulk', 'queue', 'claims', 'letter', 'trail', 'decisions'],
    }),
    ...layers({
      name: 'progress-goes-on',
      comment:
        'How a state is drawn is known before agencies are listed with it, and lists before what uses them.',
      folder: 'apps/web/src/progress',
      bottomToTop: ['states', 'due-days', 'list', 'children', 'waiting'],
    }),
    {
      name: 'entities-stay-home',
      comment: 'A feature imports another feature’s service or contract, never its entity or repository.',
      severity: 'error',
      from: { path: feature('api'), pathNot: '^apps/api/src/(database|testing)/|\\.test\\.ts$' },
      to: { path: '^apps/api/src/.+\\.entity\\.ts$', pathNot: '^apps/api/src/$1/' },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'Code that ships does not lean on code for tests.',
      severity: 'error',
      from: { path: '^(packages|apps)/[^/]+/src/', pathNot: '\\.test\\.tsx?$|/testing/' },
      to: { path: '\\.test\\.tsx?$|/src/testing/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
