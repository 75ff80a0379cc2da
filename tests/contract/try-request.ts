/** One request of a `.http` file, with the status it must have. `{{…}}` in it is filled in when it is sent. */
export interface TryRequest {
  title: string;
  /** By which later requests speak of its answer. */
  name?: string;
  expected: number;
  /** Its effect is awaited: what it asks for becomes true after a while. */
  eventually?: boolean;
  /** Refused by a secure system alone. */
  secure?: boolean;
  method: string;
  /** Path and query. */
  target: string;
  headers: Record<string, string>;
  body?: string;
}

const HEAD = `# Generated from the contract by \`npm run try -- --write\`: one request for each operation, and for each
# refusal that one small request can provoke. \`npm run try\` sends them all; so do editors that read .http files.

@host = http://127.0.0.1:3000
@token =
`;

const linesOf = ({ title, name, expected, method, target, headers, body, ...marks }: TryRequest): string =>
  [
    `### ${title}`,
    ...(name ? [`# @name ${name}`] : []),
    `# @expect ${expected}`,
    ...(marks.eventually ? ['# @eventually'] : []),
    ...(marks.secure ? ['# @secure'] : []),
    `${method} {{host}}${target}`,
    ...Object.entries(headers).map(([header, value]) => `${header}: ${value}`),
    ...(body === undefined ? [] : ['', body]),
  ].join('\n');

/** The text of a `.http` file. */
export const writeHttpFile = (requests: readonly TryRequest[]): string =>
  `${[HEAD, ...requests.map((request) => `${linesOf(request)}\n`)].join('\n')}`;

function parseRequest(block: string): TryRequest {
  const [head = '', ...body] = block.split('\n\n');
  const [title = '', ...lines] = head.trim().split('\n');
  const marks = lines.filter((line) => line.startsWith('# @')).map((line) => line.slice(3).split(' '));
  const [request = '', ...headers] = lines.filter((line) => !line.startsWith('#'));
  const [method = '', target = ''] = request.split(' {{host}}');
  const mark = (wanted: string) => marks.find(([name]) => name === wanted);
  const name = mark('name')?.[1];
  const text = body.join('\n\n').trim();
  return {
    title,
    expected: Number(mark('expect')?.[1]),
    ...(name && { name }),
    ...(mark('eventually') && { eventually: true }),
    ...(mark('secure') && { secure: true }),
    method,
    target,
    headers: Object.fromEntries(headers.map((line) => line.split(/: (.*)/s, 2) as [string, string])),
    ...(text && { body: text }),
  };
}

/** The requests of a `.http` file that `writeHttpFile` wrote. */
export const readHttpFile = (text: string): TryRequest[] => text.split(/^### /m).slice(1).map(parseRequest);
