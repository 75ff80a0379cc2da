// Functions log each request they answer; tests say themselves what went wrong.
process.env.POWERTOOLS_LOG_LEVEL ??= 'WARN';

const project = (displayName, testMatch, extra = {}) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' } }] },
  modulePathIgnorePatterns: ['<rootDir>/.esbuild', '<rootDir>/.serverless', '<rootDir>/.localstack', 'dist'],
  ...extra,
});

export default {
  projects: [
    project('unit', [
      '<rootDir>/{functions,layers,localstack,operations,web,bench}/**/*.test.ts',
      // Whatever no other project has, so that no test is left out.
      '<rootDir>/tests/!(integration|deployment|deployed|commands|e2e|page)/**/*.test.ts',
    ]),
    project('integration', ['<rootDir>/tests/integration/**/*.test.ts'], {
      globalSetup: '<rootDir>/tests/setup/start.ts',
      globalTeardown: '<rootDir>/tests/setup/stop.ts',
    }),
    project('roles', ['<rootDir>/tests/deployment/**/*.test.ts']),
    project('deployed', ['<rootDir>/tests/deployed/**/*.test.ts']),
    project('commands', ['<rootDir>/tests/commands/**/*.test.ts']),
    project('e2e', ['<rootDir>/tests/e2e/**/*.test.ts']),
    project('page', ['<rootDir>/tests/page/**/*.test.ts']),
  ],
  testTimeout: 30_000,
  // Modules that a test has loaded stay in its process: a process that has run many is ended, and a new one goes on.
  workerIdleMemoryLimit: '1GB',
  coverageDirectory: 'coverage',
  collectCoverageFrom: ['{functions,layers,localstack,operations}/**/*.ts', '!**/*.test.ts', '!**/dist/**'],
};
