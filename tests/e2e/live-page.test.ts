import { jest } from '@jest/globals';
import { tryContract } from './contract.ts';
import { itRefusesForeignPages } from './foreign-pages.ts';
import { itsPageLives } from './live-page.ts';
import { type StartedSystem, startSystem } from './system.ts';

jest.setTimeout(180_000);

describe('the live page of a running system', () => {
  let system: StartedSystem;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  const seen = itsPageLives(() => system);
  itRefusesForeignPages(() => system);

  it('answers every request of the contract with its documented status', async () => {
    const tried = await tryContract(system.url, undefined);
    expect(tried.filter(({ asExpected }) => !asExpected)).toEqual([]);
    expect(tried.length).toBeGreaterThan(100);
  });

  it('says that the connection is lost when the API dies, and that it is back when it returns', async () => {
    const status = (words: string) =>
      seen.page().getByRole('status').filter({ hasText: words }).waitFor({ timeout: 60_000 });
    system.crash('functions');
    await status('Connexion perdue');
    await status('Connexion rétablie');
    await seen.page().locator(`[data-curves*="Abir"]`).waitFor();
  });
});
