import { jest } from '@jest/globals';
import { readArguments } from './arguments.ts';

const options = { epoch: { type: 'string' }, json: { type: 'boolean' } } as const;

describe('the options of a command', () => {
  afterEach(() => jest.restoreAllMocks());

  it('are read', () => {
    expect(readArguments({ args: ['--json', '--epoch', '3'], options }).values).toEqual({
      json: true,
      epoch: '3',
    });
  });

  it.each([[['--jsno']], [['--epoch']], [['stray']]])(
    'end it with 2 and a line that names them: %j',
    (args) => {
      jest.spyOn(process, 'exit').mockImplementation((code) => {
        throw new Error(`exit ${code}`);
      });
      const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
      expect(() => readArguments({ args, options })).toThrow('exit 2');
      expect(said).toHaveBeenCalledWith(
        expect.stringContaining((args[0] ?? '').replace(/^--epoch$/, '--epoch <value>')),
      );
    },
  );
});
