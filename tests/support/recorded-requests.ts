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
export function askedBy({ method, url, status }: Sent): Asked[] {
  const { pathname } = new URL(url);
  const [, name] = INVOCATION.exec(pathname) ?? [];
  if (name) return [{ action: 'lambda:InvokeFunction', resource: variableOf(name, '_FUNCTION') }];
  const [, bucket = '', ...key] = pathname.split('/');
  const variable = variableOf(bucket, '_BUCKET');
  return variable === bucket ? [] : askedOfBucket(method, variable, key, status);
}

/** Objects are known by the folder they lie in. */
function askedOfBucket(
  method: string,
  bucket: string,
  [folder, ...below]: string[],
  status: number,
): Asked[] {
  const list = { action: 's3:ListBucket', resource: bucket };
  if (!folder) return [list];
  const resource = `${bucket}/${below.length > 0 ? `${folder}/` : ''}*`;
  // S3 says only to those who may list a bucket that there is no such object: to others it is forbidden.
  if (status === 404) return [{ action: objectAction(method), resource }, list];
  return [{ action: objectAction(method), resource }];
}

const objectAction = (method: string): string => `s3:${OBJECT_ACTIONS[method] ?? method}`;
const OBJECT_ACTIONS: Readonly<Record<string, string>> = {
  GET: 'GetObject',
  HEAD: 'GetObject',
  PUT: 'PutObject',
  DELETE: 'DeleteObject',
};

/** The variable that gives functions this name: a consumer group may have the name of a table. */
export function variableOf(name: string, ending: string): string {
  const isNamed = ([variable, value]: [string, unknown]) => variable.endsWith(ending) && value === name;
  return Object.entries(process.env).find(isNamed)?.[0] ?? name;
}
