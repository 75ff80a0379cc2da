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
    project('unit', ['<rootDir>/{functions,layers,localstack,web,bench,tests/api}/**/*.test.ts']),
    project('integration', ['<rootDir>/tests/integration/**/*.test.ts'], {
      globalSetup: '<rootDir>/tests/servers/start.ts',
      globalTeardown: '<rootDir>/tests/servers/stop.ts',
    }),
    project('roles', ['<rootDir>/tests/template/**/*.test.ts']),
    project('localstack', ['<rootDir>/tests/localstack/**/*.test.ts']),
    project('commands', ['<rootDir>/tests/commands/**/*.test.ts']),
    project('e2e', ['<rootDir>/tests/e2e/**/*.test.ts']),
  ],
  testTimeout: 30_000,
  coverageDirectory: 'coverage',
  collectCoverageFrom: ['{functions,layers,localstack}/**/*.ts', '!**/*.test.ts', '!**/dist/**'],
};
