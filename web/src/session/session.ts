/** Who is logged in, as this tab knows it. */
export interface LoggedIn {
  accessToken: string;
  idToken: string;
  name: string;
  /** ms since the Unix epoch */
  expires: number;
}

/** What a reader is to know of their access. */
export interface Access {
  loggedIn?: LoggedIn;
  /** They were logged in, and the token is taken no more. */
  expired: boolean;
  /** Scopes an answer said were lacking. */
  lacking: readonly string[];
}

const KEY = 'facturation.session';

type SessionStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Who logged in before the page was loaded again; nobody when that cannot be read. */
function keptIn(storage: SessionStorage): LoggedIn | undefined {
  try {
    const kept: Partial<LoggedIn> | null = JSON.parse(storage.getItem(KEY) ?? 'null');
    const { accessToken, idToken = '', name = '', expires } = kept ?? {};
    return accessToken && typeof expires === 'number' ? { accessToken, idToken, name, expires } : undefined;
  } catch {
    return undefined;
  }
}

/** The session of this tab: a token lives as long as the tab, and no other page can read it. */
export class Session {
  #access: Access;
  #onChange: (access: Access) => void = () => undefined;
  readonly #storage: SessionStorage;

  constructor(storage: SessionStorage, now: number) {
    this.#storage = storage;
    const kept = keptIn(storage);
    const valid = kept !== undefined && kept.expires > now;
    this.#access = { expired: kept !== undefined && !valid, lacking: [], ...(valid && { loggedIn: kept }) };
  }

  get access(): Access {
    return this.#access;
  }

  /** As a request carries it. */
  get headers(): Record<string, string> {
    const token = this.#access.loggedIn?.accessToken;
    return token ? { authorization: `Bearer ${token}` } : {};
  }

  /** One listener: the page. */
  onChange(listener: (access: Access) => void): void {
    this.#onChange = listener;
  }

  enter(loggedIn: LoggedIn): void {
    this.#storage.setItem(KEY, JSON.stringify(loggedIn));
    this.#set({ loggedIn, expired: false, lacking: [] });
  }

  leave(): void {
    this.#end(false);
  }

  /** What an answer says of the access: 401 ends the session, 403 names the scopes that are lacking. */
  learn(status: number, challenge: string | null): void {
    if (status === 401 && this.#access.loggedIn) this.#end(true);
    if (status !== 403) return;
    const scopes = /scope="([^"]*)"/.exec(challenge ?? '')?.[1]?.split(' ') ?? [];
    const lacking = [...new Set([...this.#access.lacking, ...scopes])];
    if (lacking.length > this.#access.lacking.length) this.#set({ ...this.#access, lacking });
  }

  #end(expired: boolean): void {
    this.#storage.removeItem(KEY);
    this.#set({ expired, lacking: [] });
  }

  #set(access: Access): void {
    this.#access = access;
    this.#onChange(access);
  }
}
