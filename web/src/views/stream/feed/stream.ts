import { apiRoot } from '../../../api/api-root.ts';
import { asReader } from '../../../api/client.ts';
import { streamApi } from './stream-api.ts';

/** What the view of the stream asks of the API whose root this page is. */
export const stream = streamApi(apiRoot(location.href), asReader);
