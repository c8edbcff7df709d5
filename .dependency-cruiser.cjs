/**
 * The one direction of the house: each room imports only from lower ranks and not sideways. Inside the
 * domain, `staff`, `families` and `guidance` may be imported by the other parts.
 */
const ranks = [
  ['core'],
  ['config', 'store', 'channels/channel', 'console/contract'],
  ['outbox', 'channels/(telegram|wechat|web|terminal)'],
  ['domain'],
  ['conversation'],
  ['scheduler', 'console/api', 'sample-data', 'readiness'],
  ['app', 'main', 'chat', 'start-up'],
];

const upward = ranks.flatMap((rooms, rank) => {
  const above = ranks.slice(rank + 1).flat();
  if (above.length === 0) return [];
  return [
    {
      name: `rank-${rank}-looks-up`,
      severity: 'error',
      from: { path: `^src/(${rooms.join('|')})(/|\\.ts$|$)` },
      to: { path: `^src/(${above.join('|')})(/|\\.ts$)` },
    },
  ];
});

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    ...upward,
    {
      name: 'core-needs-nothing',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '^src/', pathNot: '^src/core/' },
    },
    {
      name: 'channels-know-only-the-contract',
      severity: 'error',
      from: { path: '^src/channels/(telegram|wechat|web|terminal)/' },
      to: { path: '^src/', pathNot: '^src/(core/|config/|channels/channel\\.ts$|channels/$1/)' },
    },
    {
      name: 'store-and-config-not-sideways',
      severity: 'error',
      from: { path: '^src/config/' },
      to: { path: '^src/(store|channels)/' },
    },
    {
      name: 'domain-parts-not-sideways',
      severity: 'error',
      from: { path: '^src/domain/([^/]+)/' },
      to: { path: '^src/domain/', pathNot: '^src/domain/($1|staff|families|guidance)/' },
    },
    {
      name: 'domain-parts-through-their-face',
      severity: 'error',
      from: { path: '^src/domain/([^/]+)/' },
      to: { path: '^src/domain/[^/]+/.+', pathNot: '^src/domain/($1/|[^/]+/(identity/)?index\\.ts$)' },
    },
    {
      name: 'domain-from-outside-through-its-face',
      severity: 'error',
      from: { path: '^src/(?!domain/)' },
      to: { path: '^src/domain/[^/]+/.+', pathNot: '^src/domain/[^/]+/(identity/)?index\\.ts$' },
    },
    {
      name: 'contract-needs-only-zod',
      severity: 'error',
      from: { path: '^src/console/contract/' },
      to: { path: '^src/', pathNot: '^src/console/contract/' },
    },
    {
      name: 'not-to-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts|bench)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'src/store/generated' },
  },
};
