import { jest } from '@jest/globals';
import { itIsClosed } from './closed-system.ts';
import { itRefusesForeignPages } from './foreign-pages.ts';
import { itsFrontDoorIsTheSameEverywhere } from './front-door.ts';
import { itGivesLegalDocuments } from './legal-documents.ts';
import { itServesItsPages } from './served-pages.ts';
import { itRefusesStrangers } from './strangers.ts';
import { type StartedSystem, startSystem } from './system.ts';

jest.setTimeout(180_000);

describe('a system that was started closed', () => {
  let system: StartedSystem;
  beforeAll(async () => {
    system = await startSystem('--secure');
  });
  afterAll(() => system?.stop());

  itIsClosed(() => system);
  itsFrontDoorIsTheSameEverywhere(() => system);
  describe('pages', () => itServesItsPages(() => system));
  describe('documents', () => itGivesLegalDocuments(() => system));
  itRefusesForeignPages(() => system);
  itRefusesStrangers(() => system);
});
