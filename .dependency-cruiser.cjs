const FEATURES = [
  'overview',
  'placements',
  'fairness',
  'shortlists',
  'thread',
  'split',
  'comparison',
  'references',
  'interviews',
  'assessments',
  'briefs',
  'measures',
  'charter',
  'xray',
  'diagnosis',
  'intake',
  'instruments',
  'people',
  'searches',
  'clients',
  'links',
  'firm',
  'accounts',
];
const LEAVES = ['competencies', 'scoring', 'agreement'];

/** A feature may import only features to its right in the list above, and the leaves. */
const direction = FEATURES.map((feature, index) => ({
  name: `direction-of-${feature}`,
  severity: 'error',
  from: { path: `^server/features/${feature}/` },
  to: { path: `^server/features/(${FEATURES.slice(0, index).join('|') || 'none'})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment: 'Domain code knows its own feature, the leaves and what is shared: no package, no framework, no input or output.',
      severity: 'error',
      from: { path: '/domain/', pathNot: '\\.test\\.ts$' },
      to: {
        pathNot: [
          '/domain/',
          '/catalogue/',
          '^server/shared/',
          '^server/features/(competencies|scoring)/',
          '^server/features/[^/]+/index\\.ts$',
        ],
      },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^server/shared/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^server/shared/' },
    },
    {
      name: 'charts-are-pure',
      severity: 'error',
      from: { path: '^server/charts/', pathNot: 'test' },
      to: { pathNot: '^server/(charts|shared)/' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^server/platform/' },
      to: { path: '^server/(features|app|dependencies|start)' },
    },
    {
      name: 'feature-only-through-its-door',
      severity: 'error',
      from: { path: '^server/features/([^/]+)/' },
      to: { path: '^server/features/([^/]+)/', pathNot: ['^server/features/$1/', '^server/features/[^/]+/index\\.ts$'] },
    },
    {
      name: 'leaves-import-no-feature',
      severity: 'error',
      from: { path: `^server/features/(${LEAVES.join('|')})/` },
      to: { path: '^server/features/', pathNot: `^server/features/(${LEAVES.join('|')})/` },
    },
    {
      name: 'only-storage-touches-typeorm',
      severity: 'error',
      from: { path: '^server/features/', pathNot: '\\.(entity|repository|read-model|test)\\.ts$' },
      to: { path: 'node_modules/typeorm' },
    },
    {
      name: 'only-storage-guards-an-update',
      comment: 'For repositories and read models; that they alone take managerOf from a scope is a rule of ESLint, which sees names.',
      severity: 'error',
      from: { path: '^server/features/', pathNot: '\\.(repository|read-model|test)\\.ts$' },
      to: { path: '^server/platform/db/guarded-update' },
    },
    {
      name: 'only-routes-touch-express',
      severity: 'error',
      from: { path: '^server/features/.*\\.(service|repository|read-model|view-model|policy|form|entity)\\.ts$' },
      to: { path: 'node_modules/(express|@types/express)/' },
    },
    {
      name: 'self-identification-is-read-by-the-audit-alone',
      comment: 'What candidates say of themselves meets scores in the audit and nowhere else; their own page keeps and deletes it.',
      severity: 'error',
      from: {
        pathNot:
          '^server/features/fairness/(audit\\.service|self-identification\\.service|self-identification\\.repository|entities)\\.ts$',
      },
      to: { path: '^server/features/fairness/self-identification\\.(entity|repository)\\.ts$' },
    },
    ...direction,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default', 'types'] },
  },
};
