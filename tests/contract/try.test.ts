import { execFile } from 'node:child_process';
import { once } from 'node:events';

import { type AddressInfo, createServer } from 'node:net';

/** What `npm run try` says, and its exit code. */
const tried = (url: string): Promise<{ code: unknown; said: string }> =>
  new Promise((resolve) => {
    const command = ['tests/contract/main.ts', '--url', url];
    execFile(process.execPath, command, { timeout: 60_000 }, (error, stdout, stderr) =>
      resolve({ code: error?.code, said: stdout + stderr }),
    );
  });

describe('given a system that does not run', () => {
  it('npm run try says where it asked, and how to start one', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.close();
    const { code, said } = await tried(url);
    expect(code).toBe(1);
    expect(said).toMatch(`Nothing answers at ${url}`);
    expect(said).toContain('npm start');
  }, 70_000);
});
