import { setTimeout as pause } from 'node:timers/promises';
import type { TryRequest } from './try-request.ts';

/** Milliseconds one answer may take, those that something eventual may take, and those between two looks at it. */
const TIMEOUT_MS = 15_000;
const TRUE_WITHIN_MS = 15_000;
const LOOK_EVERY_MS = 250;

export interface Tried {
  request: TryRequest;
  /** Status of the answer, or why there is none. */
  status: number | string;
  asExpected: boolean;
}

/** The system that is tried; without a token it is taken to be open. */
export interface Target {
  host: string;
  token: string | undefined;
}

type Answers = Map<string, unknown>;

/** `{{token}}`, or a field of the answer to an earlier request. */
const fill = (text: string, token: string, answers: Answers): string =>
  text.replaceAll(/\{\{(\w+)(?:\.response\.body\.\$\.(\w+))?\}\}/g, (_, name, field) =>
    field ? String((answers.get(name) as Record<string, unknown> | undefined)?.[field]) : token,
  );

async function send(
  request: TryRequest,
  { host, token }: Target,
  answers: Answers,
): Promise<number | string> {
  const { Authorization, ...others } = request.headers;
  const headers = Object.entries({ ...others, ...(token && Authorization && { Authorization }) });
  const filled = (text: string) => fill(text, token ?? '', answers);
  try {
    const response = await fetch(host + filled(request.target), {
      method: request.method,
      headers: headers.map(([name, value]) => [name, filled(value)] as [string, string]),
      ...(request.body !== undefined && { body: filled(request.body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    if (request.name && text && /json/.test(response.headers.get('content-type') ?? ''))
      answers.set(request.name, JSON.parse(text));
    return response.status;
  } catch (error) {
    return (error as Error).message;
  }
}

async function tryOne(request: TryRequest, target: Target, answers: Answers): Promise<Tried> {
  const giveUp = Date.now() + TRUE_WITHIN_MS;
  for (;;) {
    const status = await send(request, target, answers);
    const asExpected = status === request.expected;
    if (asExpected || !request.eventually || Date.now() > giveUp) return { request, status, asExpected };
    await pause(LOOK_EVERY_MS);
  }
}

/** Sends requests one after another; those only a secure system refuses are left out where there is no token. */
export async function* tryAll(requests: readonly TryRequest[], target: Target): AsyncGenerator<Tried> {
  const answers: Answers = new Map();
  for (const request of requests) {
    if (!request.secure || target.token) yield await tryOne(request, target, answers);
  }
}
