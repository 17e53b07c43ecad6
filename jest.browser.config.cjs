const { projects } = require('./jest.config.cjs');

const app = projects.find((project) => project.displayName === 'app');

/** Journeys in a real browser: `npm run test:browser`. A missing browser is an error, not a skip. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test/browser'],
  globalSetup: app.globalSetup,
  globalTeardown: app.globalTeardown,
  transform: app.transform,
  testTimeout: 300_000,
  maxWorkers: '100%',
};
