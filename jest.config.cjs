const transform = {
  '\\.[jt]s$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
        keepClassNames: true,
      },
      module: { type: 'commonjs' },
      sourceMaps: 'inline',
    },
  ],
};

/** @type {import('jest').Config} */
module.exports = {
  // Generous, because a loaded machine is slow; no test asserts time.
  testTimeout: 120_000,
  // Jest would leave one core idle; most of a route test is waiting for the database.
  maxWorkers: '100%',
  projects: [
    { displayName: 'unit', testEnvironment: 'node', roots: ['<rootDir>/server'], transform },
    {
      displayName: 'app',
      testEnvironment: 'node',
      roots: ['<rootDir>/test'],
      testPathIgnorePatterns: ['<rootDir>/test/browser/'],
      globalSetup: './test/support/global-setup.ts',
      globalTeardown: './test/support/global-teardown.ts',
      transform,
    },
  ],
};
