import { awaitChoice, choicesMade } from './awaited-choices.ts';

describe('who saves while fields wait for their choices', () => {
  it('waits for nothing when none does', () => {
    expect(choicesMade()).toBeUndefined();
  });

  it('waits for each of them, and not for one that waited before', async () => {
    awaitChoice()();
    const chosen = [awaitChoice(), awaitChoice()];
    const steps: string[] = [];
    const saved = choicesMade()?.then(() => steps.push('saved'));
    for (const [index, choose] of chosen.entries()) {
      await Promise.resolve();
      steps.push(`chosen ${index}`);
      choose();
    }
    await saved;
    expect(steps).toEqual(['chosen 0', 'chosen 1', 'saved']);
    expect(choicesMade()).toBeUndefined();
  });
});
