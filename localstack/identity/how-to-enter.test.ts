import { howToEnter } from './how-to-enter.ts';

const shown = (stateDirectory: string): string =>
  howToEnter({ identityPort: 3004, url: 'http://127.0.0.1:3000', stateDirectory });

describe('how to get a token, as a shell reads it', () => {
  it('names the file of the password', () => {
    expect(shown('.localstack')).toMatch(/--data-urlencode client_secret@\.localstack\/\S+ /);
  });

  it('quotes a folder with a space, an apostrophe and a dollar', () => {
    expect(shown("/é d'ici $HOME")).toContain("'client_secret@/é d'\\''ici $HOME/");
  });
});
