import { readConfig } from '@facturation/platform/config';
import { Origins } from '@facturation/platform/cors';
import { httpHandler } from '@facturation/platform/http';
import { z } from 'zod';
import page from '../../web/dist/index.html';
import { gateway } from './contract.ts';
import { htmlAnswer } from './html-answer.ts';
import { pageAnswer } from './page-answer.ts';
import { originsOf, withSettings } from './page-settings.ts';

const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_ORIGINS } = readConfig(
  z.object({
    OIDC_ISSUER: z.union([z.url(), z.literal('')]),
    OIDC_CLIENT_ID: z.string().min(1),
    OIDC_ORIGINS: Origins,
  }),
);
const settings = { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, origins: OIDC_ORIGINS };
const answer = htmlAnswer(withSettings(page, settings), originsOf(settings));

export const handler = httpHandler(gateway.routes.getPage, ({ request }) => pageAnswer(answer, request));
