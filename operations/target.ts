import { localTarget } from './local-target.ts';
import type { Target, TargetFlags } from './stage-settings.ts';

export type { Target, TargetFlags } from './stage-settings.ts';

/** The flags of every command that works on a target, for `parseArgs`. */
export const TARGET_OPTIONS = {
  stage: { type: 'string' },
  region: { type: 'string' },
  profile: { type: 'string' },
} as const;

export const TARGET_HELP = `
  --stage NAME     a stage deployed to AWS; without it, or with local: what npm start or npm run deploy:local runs here
  --region NAME    where the stage is (eu-west-3, as for a deployment)
  --profile NAME   whose credentials are used, of ~/.aws/config; by default those of the environment
`;

/** The stage of one's own machine. */
export const isLocal = ({ stage = 'local' }: TargetFlags): boolean => stage === 'local';

/**
 * The one door to a system. The environment of this process becomes the target's: endpoint, region and credentials. The
 * platform reads it when it is loaded, so what works on tables and brokers is imported afterwards.
 * @throws {Error} in words for an operator, within 5 s: no such stage, no credentials, nothing was started here
 */
export async function openTarget(flags: TargetFlags, env = process.env): Promise<Target> {
  if (!isLocal(flags)) {
    // Local commands do without the client of Lambda.
    const { deployedTarget } = await import('./deployed-target.ts');
    return deployedTarget(flags, env);
  }
  if (flags.region !== undefined || flags.profile !== undefined)
    throw new Error('--region and --profile belong to --stage NAME: the local system has neither.');
  return localTarget(env);
}
