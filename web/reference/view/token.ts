import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { Session } from '../../src/session/session.ts';
import { tabStorage } from '../../src/session/storage.ts';

/** The access token or API key of all forms. It is kept in memory only, and is gone with the page. */
export interface TokenState {
  token: string;
  setToken: (token: string) => void;
}

/** The token of whoever logged in on the live page in this tab; '' where nobody did. */
export const initialToken = (): string =>
  new Session(tabStorage, Date.now()).access.loggedIn?.accessToken ?? '';

const TokenContext = createContext<TokenState>({ token: '', setToken: () => undefined });
export const WithToken = TokenContext.Provider;
export const useToken = (): TokenState => useContext(TokenContext);
