import { jest } from '@jest/globals';
import { Console } from './console.ts';

class Screen {
  text = '';
  isTTY: boolean;

  constructor(isTTY: boolean) {
    this.isTTY = isTTY;
  }

  write(text: string): void {
    this.text += text;
  }
}

describe('what the person at the terminal sees', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is a line for each step that is done, with its seconds', async () => {
    const screen = new Screen(false);
    await new Console(screen, {}).step('kafka', Promise.resolve());
    expect(screen.text).toBe('✓ kafka (0.0 s)\n');
  });

  it('is, where there is no terminal, a plain line every five seconds of work', async () => {
    const screen = new Screen(false);
    let finish = () => {};
    const step = new Console(screen, {}).step(
      'kafka',
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
    );
    jest.advanceTimersByTime(10_000);
    finish();
    await step;
    expect(screen.text).toBe('… kafka 5.0 s\n… kafka 10.0 s\n✓ kafka (10.0 s)\n');
  });

  it('is, on a terminal, one line that is written over', async () => {
    const screen = new Screen(true);
    void new Console(screen, { NO_COLOR: '1' }).step('kafka', new Promise(() => {}));
    jest.advanceTimersByTime(400);
    expect(screen.text).toBe('\r\x1b[K… kafka 0.2 s\r\x1b[K… kafka 0.4 s');
  });

  it('says nothing of success when a step fails', async () => {
    const screen = new Screen(false);
    const step = new Console(screen, {}).step('kafka', Promise.reject(new Error('no')));
    await expect(step).rejects.toThrow('no');
    expect(screen.text).toBe('');
  });
});
