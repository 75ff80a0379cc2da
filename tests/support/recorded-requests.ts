/** What was asked of AWS, as IAM knows it, and the variable by which its function knows what it asked. */
export interface Asked {
  /** E.g. `dynamodb:PutItem`. */
  action: string;
  /** The variable that names the table, function or bucket; below it the index or folder: `WINDOWS_TABLE/index`. */
  resource: string;
}

interface Sent {
  method: string;
  url: string;
  /** Of the answer. */
  status: number;
}

/** Lambda's Invoke API. */
const INVOCATION = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/** From now on each request by `fetch` is noted, once it is answered or has failed (status 0). */
export function recordRequests(note: (asked: Asked) => void): void {
  const send = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = input instanceof Request ? input : { url: `${input}`, method: init?.method ?? 'GET' };
    const noteAll = (status: number) => {
      for (const asked of askedBy({ url: request.url, method: request.method, status })) note(asked);
    };
    try {
      const answer = await send(input, init);
      noteAll(answer.status);
      return answer;
    } catch (error) {
      noteAll(0);
      throw error;
    }
  };
}

/** The actions that a request takes: none where it is of no AWS service. */
export function askedBy({ url }: Sent): Asked[] {
  const [, name] = INVOCATION.exec(new URL(url).pathname) ?? [];
  return name ? [{ action: 'lambda:InvokeFunction', resource: variableOf(name, '_FUNCTION') }] : [];
}

/** The variable that gives functions this name: a consumer group may have the name of a table. */
export function variableOf(name: string, ending: string): string {
  const isNamed = ([variable, value]: [string, unknown]) => variable.endsWith(ending) && value === name;
  return Object.entries(process.env).find(isNamed)?.[0] ?? name;
}
