import { jest } from '@jest/globals';
import { launchBrowser } from '../e2e/browser.ts';
import { type StartedSystem, startSystem } from '../e2e/system.ts';
import { itKeepsWhatIsChosen } from './journeys/address.ts';
import { itMakesBills } from './journeys/bills.ts';
import { itMergesWhatTwoWrite } from './journeys/conflicts.ts';
import { itOutlivesALostConnection } from './journeys/connection.ts';
import { itCreditsBills } from './journeys/credit-notes.ts';
import { itSavesWhatIsTyped } from './journeys/entries.ts';
import { itNeedsNoMouse } from './journeys/keyboard.ts';
import { itFinalisesMany } from './journeys/many.ts';
import { itSaysWhatLacks } from './journeys/mending.ts';
import { itMissesNoWindow, missWindows } from './journeys/missed-windows.ts';
import { itDoesEverythingOnce } from './journeys/once.ts';
import { itHoldsStill } from './journeys/paused.ts';
import type { Given } from './journeys/reader.ts';
import { itCountsPieces } from './journeys/stock.ts';
import { itSaysWhatIsUnread } from './journeys/unread.ts';
import { LANGUAGES } from './page-system.ts';
import { apiOf } from './seed.ts';
import { itShowsEachViewWell } from './views.ts';

jest.setTimeout(300_000);

let system: StartedSystem;
let given: Given;
let missed: ReturnType<typeof missWindows>;

beforeAll(async () => {
  const [started, browser] = await Promise.all([startSystem(), launchBrowser()]);
  system = started;
  given = { system, browser, api: await apiOf(system) };
  missed = missWindows(given);
});
afterAll(async () => {
  await given?.browser.close();
  await system?.stop();
});

describe('every view', () => itShowsEachViewWell(() => given));

describe.each(LANGUAGES)('to whoever reads %s', (language) => {
  describe('a bill', () => itMakesBills(() => given, language));
  describe('a credit note', () => itCreditsBills(() => given, language));
  describe('a change by two people', () => itMergesWhatTwoWrite(() => given, language));
  describe('a lost connection', () => itOutlivesALostConnection(() => given, language));
  describe('the keyboard', () => itNeedsNoMouse(() => given, language));
  describe('the page', () => itKeepsWhatIsChosen(() => given, language));
});

// One language is enough to see that these work; all their words are typed in both.
describe('to whoever reads fr', () => {
  describe('drafts', () => itFinalisesMany(() => given, 'fr'));
  describe('a form', () => itSavesWhatIsTyped(() => given, 'fr'));
});
describe('to whoever reads en', () => {
  describe('a bill that lacks something', () => itSaysWhatLacks(() => given, 'en'));
  describe('what is asked for', () => itDoesEverythingOnce(() => given, 'en'));
  describe('a stream that is paused', () => itHoldsStill(() => given, 'en'));
  describe('pieces', () => itCountsPieces(() => given, 'en'));
  describe('what is not answered', () => itSaysWhatIsUnread(() => given, 'en'));
});

describe('to whoever reads fr and en', () => {
  describe('the stream', () => itMissesNoWindow(() => missed));
});
