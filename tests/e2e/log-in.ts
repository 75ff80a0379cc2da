import type { Page } from 'playwright-core';
import { readPassword } from '../../localstack/identity/password.ts';
import type { RunningSystem } from './system.ts';

/** A person logs in on the page: it sends them to the provider, which asks for the password of the start. */
export async function logIn(page: Page, system: RunningSystem): Promise<void> {
  await page.getByRole('button', { name: /^(Se connecter|Log in)$/ }).click();
  await givePassword(page, readPassword(system.stateDirectory));
}

export async function givePassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Entrer' }).click();
}
