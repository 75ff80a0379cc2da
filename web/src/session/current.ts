import { Session } from './session.ts';
import { settingsOf } from './settings.ts';
import { tabStorage } from './storage.ts';

const root = document.getElementById('app') ?? document.body;

/** Where this page lets people log in; nothing where all is open. */
export const settings = settingsOf(root);

/** The session of this tab. */
export const session = new Session(tabStorage, Date.now());
