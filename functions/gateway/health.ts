import { now } from '@facturation/platform/clock';
export const handler = async () => ({
  statusCode: 200,
  body: JSON.stringify({ at: now(), pid: process.pid }),
});
