/** Sends JSON. @returns the body of the answer @throws {Error} naming the status, unless it is the one expected */
export async function post<T>(url: string, body: object, expected = 201): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const signal = AbortSignal.timeout(20_000);
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal });
  if (answer.status !== expected) throw new Error(`POST ${url}: ${answer.status} ${await answer.text()}`);
  return answer.json() as Promise<T>;
}
