import { closingLine } from './report.ts';

const right = {
  complete: true,
  test_cases: { generated: 2_180, with_failures: 0, errored: 0 },
  failures: [],
  errors: [],
};

describe('the closing line of a run', () => {
  test('lists what was tried', () => {
    expect(closingLine(right)).toBe('api: 2180 cases, 0 failures, 0 server errors');
  });

  test('counts failures, and among them those of a server', () => {
    const failures = [
      { type: 'ServerError', count: 2 },
      { type: 'JsonSchemaError', count: 1 },
    ];
    const report = { ...right, test_cases: { ...right.test_cases, with_failures: 3 }, failures };
    expect(closingLine(report)).toBe('api: 2180 cases, 3 failures, 2 server errors');
  });

  test('hides nothing that could not be judged', () => {
    const report = { ...right, complete: false, errors: [{}] };
    expect(closingLine(report)).toBe(
      'api: 2180 cases, 0 failures, 0 server errors, 1 not judged, not complete',
    );
  });
});
